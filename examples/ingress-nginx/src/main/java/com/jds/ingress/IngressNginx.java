package com.jds.ingress;

import com.jds.myblog.MyBlog;
import com.jds.myblog.Stage;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import java.util.List;
import java.util.Map;

/** The ingress controller of the course, from its installation file, beside the blog that it serves. */
public final class IngressNginx implements Blueprint {

    @Override
    public String name() {
        return "ingress-nginx";
    }

    /** The cluster of the course, and a recent one. */
    @Override
    public List<Target> targets() {
        return List.of(Target.kubernetes("1.16"), Target.kubernetes("1.36"));
    }

    @Override
    public Manifest manifest(Target target) {
        return new MyBlog().manifest(Stage.COURSE, target).with(controller().resources());
    }

    /** The controller listens on ports 80 and 443 of the nodes that have the label {@code ingress: "true"}. */
    private static Manifest controller() {
        return Manifest.read(IngressNginx.class, "mandatory.yaml")
                .deployment("nginx-ingress-controller")
                .update(controller -> controller.hostNetwork(true).nodeSelector(Map.of("ingress", "true")));
    }
}
