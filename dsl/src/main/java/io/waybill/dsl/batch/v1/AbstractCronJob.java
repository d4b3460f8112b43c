package io.waybill.dsl.batch.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.PodSpec;
import io.waybill.dsl.core.v1.PodTemplateSpec;
import io.waybill.dsl.core.v1.RestartPolicy;
import io.waybill.dsl.core.v1.TemplateWorkload;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** A CronJob starts Jobs by a schedule; the fields of their pods can be set on it. */
abstract class AbstractCronJob extends Resource<CronJob> implements TemplateWorkload<CronJob> {

    AbstractCronJob(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a CronJob with these containers, whose pods have the label {@code app}: {@code schedule} and
     * {@code jobTemplate}.
     *
     * @param schedule five fields of cron, such as {@code 0 3 * * *}
     * @param restartPolicy {@code NEVER} or {@code ON_FAILURE}; the API server rejects {@code ALWAYS}
     */
    public static CronJob named(
            String name, String schedule, RestartPolicy restartPolicy, Container first, Container... more) {
        JobSpec job = JobSpec.of(TemplateWorkload.templateFor(name, first, more));
        return CronJob.named(name, CronJobSpec.of(JobTemplateSpec.of().spec(job), schedule))
                .restartPolicy(restartPolicy);
    }

    @Override
    public PodTemplateSpec podTemplate() {
        return self().spec()
                .jobTemplate()
                .spec()
                .map(JobSpec::template)
                .orElseGet(() -> PodTemplateSpec.of().spec(PodSpec.of(List.of())));
    }

    @Override
    public CronJob podTemplate(PodTemplateSpec template) {
        JobTemplateSpec jobs = self().spec().jobTemplate();
        JobSpec job = jobs.spec().map(spec -> spec.template(template)).orElseGet(() -> JobSpec.of(template));
        return self().jobTemplate(jobs.spec(job));
    }
}
