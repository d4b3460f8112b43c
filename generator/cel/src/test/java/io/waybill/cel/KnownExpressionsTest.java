package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.schema.Minor;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An expression is compiled once, however often it is asked for. */
class KnownExpressionsTest {

    private static final Minor NEWEST = new Minor(36);

    private final CelLanguage language = new CelLanguage();

    private Expression compile(Minor minor, ExpressionType self, String text, ExpressionType result)
            throws ExpressionException {
        return language.compiler(minor, Map.of("self", self)).compile(text, List.of(result));
    }

    private static Fields fields(Simple type) {
        return new Fields(Map.of("a", type));
    }

    @Test
    void isTheSameOverTheSameTypes() throws ExpressionException {
        Expression first = compile(NEWEST, fields(Simple.INTEGER), "self.a > 1", Simple.BOOLEAN);

        assertThat(compile(NEWEST, fields(Simple.INTEGER), "self.a > 1", Simple.BOOLEAN))
                .isSameAs(first);
        assertThat(compile(NEWEST, fields(Simple.DOUBLE), "self.a > 1", Simple.BOOLEAN))
                .isNotSameAs(first);
        assertThat(compile(new Minor(35), fields(Simple.INTEGER), "self.a > 1", Simple.BOOLEAN))
                .isNotSameAs(first);
    }

    @Test
    void knowsWhatResultWasAskedFor() throws ExpressionException {
        compile(NEWEST, fields(Simple.TEXT), "self.a", Simple.TEXT);

        assertThatThrownBy(() -> compile(NEWEST, fields(Simple.TEXT), "self.a", Simple.BOOLEAN))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("must be bool");
    }
}
