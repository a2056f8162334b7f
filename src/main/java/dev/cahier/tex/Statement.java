package dev.cahier.tex;

import java.util.List;

/**
 * What the text of an identity states: each of the relations holds for all values of its free
 * variables that meet the restrictions.
 *
 * @param relations at least one, in the order of the text; a chain {@code a = b < c} is two
 * @param definitions in an order in which each uses earlier ones only
 * @param restrictions in the order of the text. A variable that none of them says belongs to a set
 *     is a real number.
 */
public record Statement(
        List<Relation> relations, List<Definition> definitions, List<TexCondition> restrictions) {

    public Statement {
        relations = List.copyOf(relations);
        definitions = List.copyOf(definitions);
        restrictions = List.copyOf(restrictions);
    }
}
