package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Revisions as tests write them: {@code c <- a, b (d) [label] "doc"}, a line each, in load order. */
final class GraphText {
    private static final Pattern LINE = Pattern.compile(
            "(?<id>[^ ]*)( <- (?<down>[^(\\[\"]*))?( ?\\((?<deps>[^)]*)\\))?( ?\\[(?<labels>[^]]*)])?( ?\"(?<doc>.*)\")?");

    private GraphText() {}

    static List<Revision> parse(String text) {
        List<Revision> revisions = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                revisions.add(parseLine(line.strip()));
            }
        }
        return revisions;
    }

    /** The same, whether or not it makes sense. */
    static List<RevisionDeclaration> parseDeclarations(String text) {
        List<RevisionDeclaration> declarations = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                Matcher matcher = match(line.strip());
                declarations.add(new RevisionDeclaration(
                        matcher.group("id"),
                        list(matcher.group("down")),
                        list(matcher.group("deps")),
                        list(matcher.group("labels")),
                        matcher.group("id") + ".py"));
            }
        }
        return declarations;
    }

    private static Matcher match(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no revision: " + line);
        }
        return matcher;
    }

    private static Revision parseLine(String line) {
        Matcher matcher = match(line);
        String doc = matcher.group("doc");
        return new Revision(
                matcher.group("id"),
                list(matcher.group("down")),
                list(matcher.group("deps")),
                list(matcher.group("labels"))) {
            @Override
            public String longdoc() {
                return doc == null ? "" : doc;
            }

            @Override
            public String path() {
                return "/versions/" + revision() + ".py";
            }
        };
    }

    private static List<String> list(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(", *"));
    }

    static String print(Revision revision) {
        return revision.revision()
                + (revision.isBase() ? "" : " <- " + String.join(", ", revision.downRevisions()))
                + (revision.dependencies().isEmpty() ? "" : " (" + String.join(", ", revision.dependencies()) + ")")
                + (revision.branchLabels().isEmpty() ? "" : " [" + String.join(", ", revision.branchLabels()) + "]");
    }
}
