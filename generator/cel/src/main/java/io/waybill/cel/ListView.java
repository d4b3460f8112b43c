package io.waybill.cel;

import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.expression.ExpressionType.ListOf;
import java.util.AbstractList;

/** A list as expressions see it. */
final class ListView extends AbstractList<Object> {

    private final Sequence sequence;
    private final ListOf type;

    ListView(Sequence sequence, ListOf type) {
        this.sequence = sequence;
        this.type = type;
    }

    @Override
    public Object get(int index) {
        return CelValues.of(type.item(), sequence.get(index));
    }

    @Override
    public int size() {
        return sequence.size();
    }
}
