package com.example;

import com.example.example.v1.Widget;
import com.example.example.v1.WidgetSpec;

final class Shop {

    static final Widget WIDGET = Widget.named("large", WidgetSpec.of(3));

    private Shop() {}
}
