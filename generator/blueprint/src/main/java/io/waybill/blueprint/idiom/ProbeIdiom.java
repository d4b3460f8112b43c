package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Arguments;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.List;
import java.util.Optional;

/** {@code Probe.httpGet("/", 80).scheme("HTTPS")}. */
final class ProbeIdiom implements Idiom {

    @Override
    public void begin(Draft draft) {
        if (Handlers.exec(draft)) {
            return;
        }
        draft.mapping("grpc")
                .filter(grpc -> Trees.hasExactly(grpc, "port"))
                .flatMap(grpc -> Trees.number(grpc, "port"))
                .ifPresent(port -> draft.start("grpc", List.of(Literals.number(port)), "grpc"));
        draft.mapping("tcpSocket")
                .filter(socket -> Trees.hasExactly(socket, "port"))
                .flatMap(ProbeIdiom::port)
                .ifPresent(port -> draft.start("tcpSocket", List.of(port), "tcpSocket"));
        draft.mapping("httpGet").ifPresent(get -> httpGet(draft, get));
    }

    private static void httpGet(Draft draft, Mapping get) {
        Optional<Code> port = port(get);
        Optional<String> path = Trees.text(get, "path");
        boolean scheme = get.get("scheme") == null || Trees.text(get, "scheme").isPresent();
        boolean headers = get.get("httpHeaders") == null || isHeaders(get);
        if (port.isPresent()
                && path.isPresent()
                && scheme
                && headers
                && Trees.hasOnly(get, "path", "port", "scheme", "httpHeaders")) {
            draft.start("httpGet", List.of(Literals.text(path.get()), port.get()), "httpGet");
            Trees.text(get, "scheme").ifPresent(text -> draft.step("scheme", Literals.text(text)));
            Trees.mappings(get, "httpHeaders")
                    .forEach(header -> draft.step(
                            "httpHeader",
                            Literals.text(Trees.text(header, "name").orElseThrow()),
                            Literals.text(Trees.text(header, "value").orElseThrow())));
        }
    }

    private static boolean isHeaders(Mapping get) {
        List<Mapping> headers = Trees.mappings(get, "httpHeaders");
        return !headers.isEmpty()
                && headers.stream()
                        .allMatch(header -> Trees.hasExactly(header, "name", "value")
                                && !Trees.textMap(header).isEmpty());
    }

    static Optional<Code> port(Mapping parent) {
        return Trees.get(parent, "port")
                .filter(Scalar.class::isInstance)
                .flatMap(node -> Arguments.intOrText((Scalar) node));
    }
}
