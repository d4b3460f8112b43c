package io.waybill.pipeline.routes;

import io.waybill.pipeline.report.JsonLines;
import io.waybill.routes.proof.RouteDifference;
import io.waybill.routes.proof.RouteProof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells how two states answer requests. */
public final class RouteProofText {

    private static final int MOST = 40;

    private RouteProofText() {}

    /** For people: how many classes are equal, and a request of each kind that is not, the shortest first. */
    public static String of(RouteProof proof) {
        StringBuilder text = new StringBuilder();
        text.append(number(proof.equal())).append(" of ").append(number(proof.classes()));
        text.append(" classes of requests are answered alike.\n");
        proof.undecided().forEach(what -> text.append("note: ").append(what).append('\n'));
        proof.certificates()
                .forEach(what -> text.append("certificate: ").append(what).append('\n'));
        List<List<RouteDifference>> kinds = kinds(proof.differences());
        for (List<RouteDifference> kind : kinds.subList(0, Math.min(MOST, kinds.size()))) {
            append(kind, text);
        }
        if (kinds.size() > MOST) {
            text.append("\nand ").append(number(kinds.size() - MOST)).append(" more kinds of differences\n");
        }
        return text.toString();
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Differences with the same reasons are of one kind. */
    private static List<List<RouteDifference>> kinds(List<RouteDifference> differences) {
        Map<String, List<RouteDifference>> kinds = new LinkedHashMap<>();
        differences.forEach(difference -> kinds.computeIfAbsent(
                        difference.whyBefore() + "\n" + difference.whyAfter(), key -> new ArrayList<>())
                .add(difference));
        return List.copyOf(kinds.values());
    }

    private static void append(List<RouteDifference> kind, StringBuilder text) {
        RouteDifference first = kind.get(0);
        text.append('\n').append(first.request()).append('\n');
        text.append("  before  ").append(first.before()).append('\n');
        text.append("          ").append(first.whyBefore()).append('\n');
        text.append("  after   ").append(first.after()).append('\n');
        text.append("          ").append(first.whyAfter()).append('\n');
        if (kind.size() > 1) {
            text.append("  and     ")
                    .append(number(kind.size() - 1))
                    .append(" more for these reasons, such as ")
                    .append(kind.get(1).request())
                    .append('\n');
        }
    }

    /** For programs: an object for each difference, then one with the numbers. */
    public static String json(RouteProof proof) {
        JsonLines lines = new JsonLines();
        for (RouteDifference difference : proof.differences()) {
            lines.add(json -> {
                json.writeStringField("request", difference.request().toString());
                json.writeStringField("before", difference.before().toString());
                json.writeStringField("whyBefore", difference.whyBefore());
                json.writeStringField("after", difference.after().toString());
                json.writeStringField("whyAfter", difference.whyAfter());
            });
        }
        lines.add(json -> {
            json.writeObjectFieldStart("summary");
            json.writeNumberField("classes", proof.classes());
            json.writeNumberField("equal", proof.equal());
            json.writeArrayFieldStart("certificates");
            for (String certificate : proof.certificates()) {
                json.writeString(certificate);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("undecided");
            for (String what : proof.undecided()) {
                json.writeString(what);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return lines.text();
    }
}
