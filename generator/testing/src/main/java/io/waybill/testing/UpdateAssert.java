package io.waybill.testing;

import io.waybill.dsl.Resource;

/** Assertions on updates of a custom resource. */
public final class UpdateAssert {

    private final DefinitionAssert definition;
    private final Resource<?> before;

    UpdateAssert(DefinitionAssert definition, Resource<?> before) {
        this.definition = definition;
        this.before = before;
    }

    /** What it is changed to. */
    public RefusalAssert to(Resource<?> after) {
        return definition.update(before, after);
    }
}
