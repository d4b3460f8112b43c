package io.waybill.validate.check;

import io.waybill.dsl.NearMatches;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.Kind;
import io.waybill.schema.Lifecycle;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.schema.Span;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Says whether the target serves a built-in kind: still, not yet, no more, or not at all. */
final class KindCheck {

    private static final String API_VERSION = "apiVersion";

    private static final Minor FIRST_WITH_BETAS_OFF = new Minor(24);

    private final ServedApi api;
    private final Map<String, Map<String, Standing>> standings = new ConcurrentHashMap<>();

    /** What is known of a kind, whichever resource asks. */
    private record Standing(Lifecycle lifecycle, List<Span> spans, boolean isOffByDefault) {}

    KindCheck(ServedApi api) {
        this.api = api;
    }

    void check(ResourceId id, boolean served, Mapping resource, Report report) {
        Map<String, Standing> ofVersion = standings.get(id.apiVersion());
        Standing known = ofVersion == null ? null : ofVersion.get(id.kind());
        Standing standing = known == null
                ? standings
                        .computeIfAbsent(id.apiVersion(), version -> new ConcurrentHashMap<>())
                        .computeIfAbsent(id.kind(), kind -> standing(id))
                : known;
        Lifecycle lifecycle = standing.lifecycle();
        List<Span> spans = standing.spans();
        if (served) {
            if (lifecycle.isDeprecatedIn(api.minor())) {
                deprecated(id, lifecycle, resource, report);
            }
            if (standing.isOffByDefault() && !api.published().read().contains(id.apiVersion())) {
                disabled(id, resource, report);
            }
        } else if (isOfRelease(spans)) {
            notEnabled(id, resource, report);
        } else if (lifecycle.isRemovedIn(api.minor())) {
            removed(id, lifecycle, resource, report);
        } else if (!spans.isEmpty()) {
            future(id, spans, resource, report);
        } else {
            unknown(id, resource, report);
        }
    }

    private Standing standing(ResourceId id) {
        List<Span> spans = api.history().spansOf(id.apiVersion(), id.kind());
        return new Standing(api.lifecycles().of(id.apiVersion(), id.kind()), spans, isOffByDefault(id, spans));
    }

    /** Whether a kind may be one of custom resources: its group is none of Kubernetes itself. */
    boolean isCustom(ResourceId id) {
        return !api.history().hasGroup(id.group());
    }

    private void deprecated(ResourceId id, Lifecycle lifecycle, Mapping resource, Report report) {
        String since = lifecycle.deprecated().map(minor -> " since " + minor).orElse("");
        String until =
                lifecycle.removed().map(minor -> " and removed in " + minor).orElse("");
        report.add(
                Rule.DEPRECATED_API,
                Severity.WARNING,
                resource.originOf(API_VERSION),
                API_VERSION,
                name(id) + " is deprecated" + since + until + ".",
                lifecycle
                        .replacement()
                        .flatMap(replacement -> notYet(replacement, id.kind()))
                        .orElseGet(() -> instead(lifecycle)));
    }

    /** Alpha versions are off, and so is the beta of a kind that had none before 1.24. */
    private boolean isOffByDefault(ResourceId id, List<Span> spans) {
        if (spans.isEmpty() || !id.apiVersion().contains("beta")) {
            return id.apiVersion().contains("alpha") && !spans.isEmpty();
        }
        return api.history().kinds().stream()
                .filter(kind -> kind.name().equals(id.kind()) && kind.group().equals(id.group()))
                .filter(kind -> kind.version().contains("beta"))
                .map(kind -> kind.span().since())
                .min(Comparator.naturalOrder())
                .filter(first -> first.compareTo(FIRST_WITH_BETAS_OFF) >= 0)
                .isPresent();
    }

    /** Whether servers of the minor can serve the kind, so that only the cluster at hand does not. */
    private boolean isOfRelease(List<Span> spans) {
        return spans.stream().anyMatch(span -> span.contains(api.minor()));
    }

    private void notEnabled(ResourceId id, Mapping resource, Report report) {
        List<String> now = servedNow(id.kind());
        add(
                Rule.UNKNOWN_KIND,
                resource,
                report,
                "The cluster does not serve " + name(id) + ", though Kubernetes " + api.minor() + " has it.",
                now.isEmpty()
                        ? "Enable it: the API server needs --runtime-config=" + id.apiVersion() + "=true."
                        : "Use apiVersion " + String.join(" or ", now) + ".");
    }

    private static void disabled(ResourceId id, Mapping resource, Report report) {
        report.add(
                Rule.DISABLED_API,
                Severity.WARNING,
                resource.originOf(API_VERSION),
                API_VERSION,
                "Clusters serve " + name(id) + " only if it is enabled.",
                "Make sure that the API server runs with --runtime-config=" + id.apiVersion() + "=true.");
    }

    private void removed(ResourceId id, Lifecycle lifecycle, Mapping resource, Report report) {
        Minor first = lifecycle.removed().orElseThrow();
        add(
                Rule.REMOVED_API,
                resource,
                report,
                "Kubernetes " + api.minor() + " does not serve " + name(id) + "; it was removed in " + first + ".",
                instead(lifecycle));
    }

    private void future(ResourceId id, List<Span> spans, Mapping resource, Report report) {
        Minor first = spans.get(0).since();
        List<String> now = servedNow(id.kind());
        add(
                Rule.FUTURE_API,
                resource,
                report,
                "Kubernetes " + api.minor() + " does not serve " + name(id) + "; it was added in " + first + ".",
                now.isEmpty()
                        ? "Target Kubernetes " + first + " or newer."
                        : "Use apiVersion " + String.join(" or ", now) + ", or target Kubernetes " + first
                                + " or newer.");
    }

    private void unknown(ResourceId id, Mapping resource, Report report) {
        List<String> now = servedNow(id.kind());
        String fix;
        if (!now.isEmpty()) {
            fix = "Use apiVersion " + String.join(" or ", now) + ".";
        } else {
            Set<String> kinds = api.schema().kinds().stream().map(Kind::name).collect(Collectors.toSet());
            fix = NearMatches.sentence(id.kind(), kinds).orElse("Check the spelling of apiVersion and kind.");
        }
        report.error(
                Rule.UNKNOWN_KIND,
                resource,
                "kind",
                FieldPath.root().field("kind"),
                "Kubernetes " + api.minor() + " does not serve " + name(id) + ".",
                fix);
    }

    private List<String> servedNow(String kind) {
        return api.schema().kinds().stream()
                .filter(candidate -> candidate.name().equals(kind))
                .map(Kind::apiVersion)
                .toList();
    }

    private static void add(Rule rule, Mapping resource, Report report, String message, String fix) {
        report.error(rule, resource, API_VERSION, FieldPath.root().field(API_VERSION), message, fix);
    }

    /** What to say of a replacement that the target does not serve yet. */
    private Optional<String> notYet(String replacement, String kind) {
        return api.history().spansOf(replacement, kind).stream()
                .findFirst()
                .map(Span::since)
                .filter(first -> first.compareTo(api.minor()) > 0)
                .map(first -> "Use apiVersion " + replacement + " from Kubernetes " + first + " on.");
    }

    private static String instead(Lifecycle lifecycle) {
        return lifecycle
                .replacement()
                .map(replacement -> "Use apiVersion " + replacement + ".")
                .orElse("Remove it; nothing replaces it.");
    }

    private static String name(ResourceId id) {
        return id.apiVersion() + " " + id.kind();
    }
}
