package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What may change of a Job: its pods stay the ones that it was made for. */
final class JobUpdate {

    private static final String TEMPLATE = "spec.template";

    private static final Minor SCHEDULING = new Minor(23);
    private static final Minor ELASTIC = new Minor(27);
    private static final Minor RESOURCES = new Minor(36);

    private static final List<String> DIRECTIVES =
            List.of("nodeSelector", "affinity", "tolerations", "schedulingGates");

    private JobUpdate() {}

    /** The template is immutable; while the Job is suspended, where its pods run can still change. */
    static void template(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping before = PathFields.mapping(update.before(), TEMPLATE);
        Mapping after = PathFields.mapping(update.after(), TEMPLATE);
        List<String> except = new ArrayList<>();
        String field = TEMPLATE;
        if (PathFields.isTrue(update.before(), "spec.suspend") && update.minor().compareTo(SCHEDULING) >= 0) {
            except.add("spec.template.metadata.labels");
            except.add("spec.template.metadata.annotations");
            DIRECTIVES.forEach(name -> except.add("spec.template.spec." + name));
            boolean resources = update.minor().compareTo(RESOURCES) >= 0;
            if (resources) {
                except.add("spec.template.spec.containers[*].resources");
                except.add("spec.template.spec.initContainers[*].resources");
                field = "spec.template.spec";
            }
            before = rest(before, resources);
            after = rest(after, resources);
        }
        if (!Refusals.same(update, before, after)) {
            refusals.add(new Refusal(
                    field,
                    List.of(TEMPLATE),
                    except,
                    line.reason(
                            except.isEmpty()
                                    ? "The template of a Job is immutable"
                                    : "Of the template of a suspended Job only where its pods run can change")));
        }
    }

    private static Mapping rest(Mapping template, boolean withoutResources) {
        Mapping spec = PathFields.mapping(template, "spec");
        for (String directive : DIRECTIVES) {
            spec = spec.without(directive);
        }
        if (withoutResources) {
            for (String list : PodContainers.STARTED) {
                if (spec.get(list) instanceof Sequence containers) {
                    spec = spec.with(list, Sequence.of(containers.items(), JobUpdate::withoutResources));
                }
            }
        }
        Mapping metadata =
                PathFields.mapping(template, "metadata").without("labels").without("annotations");
        return template.with("spec", spec).with("metadata", metadata);
    }

    private static Node withoutResources(Node container) {
        return container instanceof Mapping mapping ? mapping.without("resources") : container;
    }

    /** The completions are immutable; those of an indexed Job can change together with its parallelism. */
    static void completions(Update update, ImmutableField line, List<Refusal> refusals) {
        Node before = PathFields.at(update.before(), line.field());
        Node after = PathFields.at(update.after(), line.field());
        if (Objects.equals(before, after)) {
            return;
        }
        boolean indexed = PathFields.text(update.after(), "spec.completionMode")
                .orElse("")
                .equals("Indexed");
        boolean elastic = indexed && update.minor().compareTo(ELASTIC) >= 0;
        if (!elastic) {
            refusals.add(line.refusal("The completions of a Job are immutable"));
        } else if (!Objects.equals(after, PathFields.at(update.after(), "spec.parallelism"))) {
            refusals.add(
                    line.refusal("The completions of an indexed Job can change only together with spec.parallelism"));
        }
    }
}
