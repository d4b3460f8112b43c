package io.waybill.pipeline.convert;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.Field;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which minor brought a field of a kind. */
final class FieldHistory {

    private static final Pattern NAME = Pattern.compile("[^.\\[\\]]+");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final ApiHistory history;

    FieldHistory(ApiHistory history) {
        this.history = history;
    }

    /** The minor that brought the field at a path; empty when the kind never had it. */
    Optional<Minor> since(String apiVersion, String kind, String path) {
        List<Span> spans = history.spansOf(apiVersion, kind);
        List<String> names = NAME.matcher(INDEX.matcher(path).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
        if (spans.isEmpty() || names.isEmpty()) {
            return Optional.empty();
        }
        ApiSchema schema = history.at(spans.get(spans.size() - 1).until());
        Optional<ObjectType> type = schema.kind(apiVersion, kind).flatMap(served -> schema.type(served.typeName()));
        for (String name : names.subList(0, names.size() - 1)) {
            type = type.flatMap(parent -> parent.field(name)).flatMap(field -> object(field, schema));
        }
        return type.flatMap(parent -> history.minorsOf(parent.name(), names.get(names.size() - 1)).stream()
                .findFirst());
    }

    private static Optional<ObjectType> object(Field field, ApiSchema schema) {
        ValueType type = field.type();
        while (!(type instanceof Reference)) {
            if (type instanceof ListOf list) {
                type = list.element();
            } else if (type instanceof MapOf map) {
                type = map.value();
            } else {
                return Optional.empty();
            }
        }
        return schema.type(((Reference) type).typeName());
    }
}
