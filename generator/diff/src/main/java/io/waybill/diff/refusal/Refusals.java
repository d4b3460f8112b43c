package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.tree.PathFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the API server refuses of an update because the object exists already. */
public final class Refusals {

    private static final String FILE = "immutable-fields.txt";

    private static final Map<String, List<ImmutableField>> TABLE = ImmutableField.read(text());

    private Refusals() {}

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Refusals.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the table that hold for a kind in the minor of an update. */
    private static List<ImmutableField> lines(Update update) {
        return Stream.of("*", update.kind())
                .flatMap(kind -> TABLE.getOrDefault(kind, List.of()).stream())
                .filter(line -> line.isIn(update.minor()))
                .toList();
    }

    /** All lines of the table. */
    static List<ImmutableField> table() {
        return TABLE.values().stream().flatMap(List::stream).toList();
    }

    /**
     * What is refused of an update.
     *
     * @param update in the form in which values that mean the same are equal
     */
    public static List<Refusal> of(Update update) {
        List<Refusal> refusals = new ArrayList<>();
        for (ImmutableField line : lines(update)) {
            switch (line.how().get(0)) {
                case "fixed" -> fixed(update, line, refusals);
                case "once" -> once(update, line, refusals);
                case "except" -> except(update, line, refusals);
                case "rule" -> UpdateRules.named(line.how().get(1)).check(update, line, refusals);
                default -> {}
            }
        }
        return refusals;
    }

    /** The fields whose change is accepted and does nothing. */
    public static List<String> ignored(Update update) {
        return lines(update).stream()
                .filter(line -> line.how().get(0).equals("ignored"))
                .map(ImmutableField::field)
                .toList();
    }

    private static void fixed(Update update, ImmutableField line, List<Refusal> refusals) {
        if (!same(update, PathFields.at(update.before(), line.field()), PathFields.at(update.after(), line.field()))) {
            refusals.add(line.refusal(line.field() + " is immutable"));
        }
    }

    private static void once(Update update, ImmutableField line, List<Refusal> refusals) {
        Node before = PathFields.at(update.before(), line.field());
        if (before != null && !same(update, before, PathFields.at(update.after(), line.field()))) {
            refusals.add(line.refusal(line.field() + " cannot change once it is set"));
        }
    }

    private static void except(Update update, ImmutableField line, List<Refusal> refusals) {
        List<String> allowed = line.exceptions(update.minor());
        Mapping before = PathFields.mapping(update.before(), line.field());
        Mapping after = PathFields.mapping(update.after(), line.field());
        for (String field : allowed) {
            before = before.without(field);
            after = after.without(field);
        }
        if (!same(update, before, after)) {
            refusals.add(new Refusal(
                    line.field(),
                    List.of(line.field()),
                    allowed.stream().map(field -> line.field() + "." + field).toList(),
                    line.reason("Of " + line.field() + " only " + String.join(", ", allowed) + " can change")));
        }
    }

    /** Whether two stored values are the same to the API server. */
    static boolean same(Update update, @Nullable Node before, @Nullable Node after) {
        return update.keepsOrder()
                ? Objects.equals(before, after)
                : Objects.equals(Orderless.of(before), Orderless.of(after));
    }
}
