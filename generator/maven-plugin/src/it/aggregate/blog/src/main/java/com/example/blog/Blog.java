package com.example.blog;

import com.example.Web;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;

public final class Blog implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        return Web.site("blog");
    }
}
