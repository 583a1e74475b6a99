package dev.limbeck.engine.sqlalchemy;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table or SELECT as they are seen through a name given to it. */
final class Proxies {
    private Proxies() {}

    static List<ColumnClause> of(ClauseElement element, FromClause seenAs) {
        List<ColumnClause> proxies = new ArrayList<>();
        if (element instanceof FromClause from) {
            for (ColumnClause column : from.columns()) {
                proxies.add(column.proxyOn(seenAs));
            }
        } else if (element instanceof Select select) {
            for (ClauseElement column : select.expandedColumns()) {
                add(column, seenAs, proxies);
            }
        } else if (element instanceof CompoundSelect compound) {
            return of(compound.selects().get(0), seenAs);
        } else if (element instanceof TextualSelect textual) {
            for (ColumnElement column : textual.columns()) {
                add(column, seenAs, proxies);
            }
        } else if (element instanceof Grouping grouping) {
            return of(grouping.element(), seenAs);
        }
        return proxies;
    }

    private static void add(ClauseElement column, FromClause seenAs, List<ColumnClause> proxies) {
        if (column instanceof ColumnClause plain && !plain.isLiteral()) {
            proxies.add(plain.proxyOn(seenAs));
        } else if (column instanceof ColumnElement named && named.resultName() != null) {
            proxies.add(new ColumnClause(named.resultName(), named.sqlType(), seenAs, false));
        }
    }
}
