package io.waybill.dsl.batch.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.PodTemplateSpec;
import io.waybill.dsl.core.v1.RestartPolicy;
import io.waybill.dsl.core.v1.TemplateWorkload;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** A Job runs pods until a number of them have succeeded; its pods' fields can be set on it. */
abstract class AbstractJob extends Resource<Job> implements TemplateWorkload<Job> {

    AbstractJob(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a Job with these containers, whose pods have the label {@code app}: {@code template}.
     *
     * @param restartPolicy {@code NEVER} or {@code ON_FAILURE}; the API server rejects {@code ALWAYS}
     */
    public static Job named(String name, RestartPolicy restartPolicy, Container first, Container... more) {
        return Job.named(name, JobSpec.of(TemplateWorkload.templateFor(name, first, more)))
                .restartPolicy(restartPolicy);
    }

    @Override
    public PodTemplateSpec podTemplate() {
        return self().spec().template();
    }

    @Override
    public Job podTemplate(PodTemplateSpec template) {
        return self().template(template);
    }
}
