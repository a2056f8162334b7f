<#-- All notes for language models, as Markdown. Sees llms: title, description, notes. -->
# ${llms.title}
<#if llms.description?has_content>

> ${llms.description}
</#if>
<#if llms.notes?has_content>

## ${label("all-notes")}

<#list llms.notes as note>
- [${note.title}](${note.url})<#if note.summary?has_content>: ${note.summary}</#if>
</#list>
</#if>
