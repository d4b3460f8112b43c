package io.waybill.explain.routes;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.Optional;

/** Which class of controllers an Ingress is for. */
final class IngressClasses {

    private static final String NGINX = "k8s.io/ingress-nginx";

    private final Inventory inventory;
    private final String defaultClass;

    IngressClasses(Inventory inventory) {
        this.inventory = inventory;
        this.defaultClass = inventory.ofKind("IngressClass").stream()
                .filter(IngressClasses::isDefault)
                .map(item -> item.ref().name())
                .reduce("", (earlier, later) -> later);
    }

    private static boolean isDefault(Item ingressClass) {
        return ingressClass
                .annotation("ingressclass.kubernetes.io/is-default-class")
                .filter("true"::equals)
                .isPresent();
    }

    /** The class that an Ingress names, else the default of the manifest; empty where the cluster's default counts. */
    String of(Item ingress) {
        return Fields.text(ingress.spec(), "ingressClassName")
                .or(() -> ingress.annotation("kubernetes.io/ingress.class"))
                .filter(name -> !name.isEmpty())
                .orElse(defaultClass);
    }

    /** The controller of a class; empty where the manifest does not have the class. */
    String controllerOf(String ingressClass) {
        return inventory
                .find(new ResourceRef("IngressClass", "", ingressClass))
                .map(item -> Fields.textOrEmpty(item.spec(), "controller"))
                .orElse("");
    }

    /** What Ingresses have in common that share hosts and paths: their controller; where it is not known, their class. */
    String sharedBy(Item ingress) {
        String ingressClass = of(ingress);
        String controller = controllerOf(ingressClass);
        return controller.isEmpty() ? "class " + ingressClass : controller;
    }

    /** That the controller of a class may work otherwise than what is told; empty where it is ingress-nginx, or unknown. */
    Optional<String> otherController(String ingressClass) {
        return Optional.of(controllerOf(ingressClass))
                .filter(controller -> !controller.isEmpty() && !controller.equals(NGINX))
                .map(controller -> "Ingresses of class " + ingressClass + " are served by " + controller
                        + ", which may match differently from ingress-nginx, whose rules are shown here");
    }
}
