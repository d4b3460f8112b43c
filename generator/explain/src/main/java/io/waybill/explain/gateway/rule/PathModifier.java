package io.waybill.explain.gateway.rule;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Optional;

/**
 * What a rewrite or redirect makes of the path.
 *
 * @param type {@code ReplaceFullPath} or {@code ReplacePrefixMatch}
 * @param value the path, or what stands in place of the prefix
 */
public record PathModifier(String type, String value) {

    public static Optional<PathModifier> of(Mapping filter) {
        return Fields.mapping(filter, "path").map(path -> {
            String type = Fields.textOrEmpty(path, "type");
            boolean full = type.equals("ReplaceFullPath");
            return new PathModifier(type, Fields.textOrEmpty(path, full ? "replaceFullPath" : "replacePrefixMatch"));
        });
    }

    /** The new path: between the replacement and the rest stands one slash. */
    public String apply(String path, PathMatch match) {
        if (type.equals("ReplaceFullPath")) {
            return value;
        }
        String rest = path.substring(Math.min(match.prefix().length(), path.length()));
        if (rest.isEmpty()) {
            return value.isEmpty() ? "/" : value;
        }
        return (value.endsWith("/") ? value.substring(0, value.length() - 1) : value) + rest;
    }

    /** Such as {@code prefix by /admin}. */
    @Override
    public String toString() {
        return (type.equals("ReplaceFullPath") ? "path by " : "prefix by ") + (value.isEmpty() ? "/" : value);
    }
}
