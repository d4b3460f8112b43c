package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Handle;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.References;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Optional;

/** {@code myblogService.backend(80)}, or {@code IngressBackend.service("service1", 80)} for one of elsewhere. */
final class IngressBackendIdiom implements Idiom {

    @Override
    public void begin(Draft draft) {
        Optional<Mapping> service = draft.mapping("service")
                .filter(found -> Trees.hasExactly(draft.tree(), "service") && Trees.hasExactly(found, "name", "port"));
        Optional<String> name = service.flatMap(found -> Trees.text(found, "name"));
        Optional<Mapping> port = service.flatMap(found -> Trees.mapping(found, "port"));
        if (name.isEmpty() || port.isEmpty()) {
            return;
        }
        if (Trees.hasExactly(port.get(), "number")) {
            Trees.number(port.get(), "number").ifPresent(number -> byNumber(draft, name.get(), number));
        } else if (Trees.hasExactly(port.get(), "name")) {
            Trees.text(port.get(), "name")
                    .ifPresent(portName -> draft.scope()
                            .find(handle -> isService(handle, name.get()) && References.hasPort(handle, portName))
                            .ifPresent(handle -> start(draft, handle, Literals.text(portName))));
        }
    }

    private static void byNumber(Draft draft, String name, int number) {
        Code port = Literals.number(number);
        Optional<Handle> service =
                draft.scope().find(handle -> isService(handle, name) && References.hasPort(handle, number));
        if (service.isPresent()) {
            start(draft, service.get(), port);
        } else {
            draft.start("service", List.of(Literals.text(name), port), "service");
        }
    }

    private static boolean isService(Handle handle, String name) {
        return handle.kind().equals("Service") && handle.name().equals(name);
    }

    private static void start(Draft draft, Handle service, Code port) {
        draft.start(
                service.variable().then("backend", List.of(port), draft.type().className()), "service");
    }
}
