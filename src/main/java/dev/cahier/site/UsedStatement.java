package dev.cahier.site;

import java.util.function.UnaryOperator;

/**
 * A statement of a note that other notes refer to.
 *
 * @param statement the statement
 * @param users the notes
 */
public record UsedStatement(StatementLink statement, StatementLinks users) {

    UsedStatement with(UnaryOperator<RenderedNote> now) {
        return new UsedStatement(statement.in(now.apply(statement.note())), users.with(now));
    }
}
