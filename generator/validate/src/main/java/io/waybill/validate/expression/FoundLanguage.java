package io.waybill.validate.expression;

import java.util.Optional;
import java.util.ServiceLoader;

/** Looks for the language once, when it is needed. */
final class FoundLanguage {

    static final Optional<ExpressionLanguage> LANGUAGE = ServiceLoader.load(
                    ExpressionLanguage.class, ExpressionLanguage.class.getClassLoader())
            .findFirst();

    private FoundLanguage() {}
}
