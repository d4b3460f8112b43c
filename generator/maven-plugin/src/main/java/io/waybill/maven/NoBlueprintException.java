package io.waybill.maven;

import io.waybill.pipeline.run.UserException;

/** A project without a blueprint, which is an error unless the goal runs in every module of a build. */
final class NoBlueprintException extends UserException {

    private static final long serialVersionUID = 1L;

    NoBlueprintException(String message) {
        super(message);
    }
}
