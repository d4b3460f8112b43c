package io.waybill.cel.cost;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Optional;

/**
 * What calls can cost.
 *
 * <p>Source: EstimateCallCost of k8s.io/apiserver/pkg/cel/library/cost.go, and before it the estimates of cel-go's
 * ext/lists.go and ext/sets.go.
 */
final class CallEstimates {

    static final double TRAVERSAL = 0.1;
    static final double REGEX = 0.25;

    private static final Estimate CHECK = Estimate.of(350_000);
    private static final Estimate BYTES_OF_ADDRESS = new Estimate(4, 16);
    private static final int LONGEST_NAME_PATTERN = 128;
    private static final int LONGEST_FORMAT = 64;

    private final Sizes sizes;
    private final Limits limits;

    CallEstimates(Sizes sizes, Limits limits) {
        this.sizes = sizes;
        this.limits = limits;
    }

    /**
     * An estimate of a call.
     *
     * @param cost the cost
     * @param size the size of its result, where it has one
     */
    record Of(Estimate cost, Optional<Estimate> size) {

        static Of cost(Estimate cost) {
            return new Of(cost, Optional.empty());
        }

        static Of sized(Estimate cost, Estimate size) {
            return new Of(cost, Optional.of(size));
        }

        private Of plus(Estimate more) {
            return new Of(cost.plus(more), size);
        }
    }

    Of of(CelExpr expression, String overload, Operands operands) {
        Optional<Of> own = ListEstimates.of(overload, operands, this::size)
                .or(() -> library(expression.call().function(), overload, operands));
        return own.map(of -> of.plus(operands.sum()))
                .orElseGet(() -> StandardEstimates.of(expression, overload, operands, sizes));
    }

    private Estimate size(Sized operand) {
        return operand.size().or(() -> limits.size(operand.path())).orElse(Estimate.UNKNOWN);
    }

    private Optional<Of> library(String function, String overload, Operands operands) {
        return switch (function) {
            case "check" -> Optional.of(Of.cost(CHECK));
            case "serviceAccount", "path", "group", "resource", "subresource", "namespace", "name", "allowed" -> one();
            case "reason", "error", "errored", "format.named", "masked", "prefixLength", "family" -> one();
            case "isUnspecified", "isLoopback", "isLinkLocalMulticast", "isLinkLocalUnicast", "isGlobalUnicast" ->
                one();
            case "sign", "asInteger", "isInteger", "asApproximateFloat", "isGreaterThan", "isLessThan" -> one();
            case "compareTo", "add", "sub", "major", "minor", "patch", "getScheme", "getHostname", "getHost" -> one();
            case "getPort", "getEscapedPath", "getQuery" -> one();
            case "fieldSelector", "labelSelector" -> Optional.of(Of.cost(selector(size(operands.argument(0)))));
            case "isSorted", "sum", "max", "min", "indexOf", "lastIndexOf" ->
                operands.target().map(this::walk);
            case "url", "jsonpatch.escapeKey" -> Optional.of(kept(size(operands.argument(0))));
            case "lowerAscii", "upperAscii", "substring", "trim" ->
                operands.target().map(of -> kept(size(of)));
            case "cidr", "isIP", "isCIDR", "quantity", "isQuantity", "semver", "isSemver" -> read(operands, 1);
            case "ip.isCanonical" -> read(operands, 2);
            case "ip" -> overload.equals("cidr_ip") ? one() : read(operands, 1);
            case "replace", "split", "join", "find", "findAll" ->
                operands.target().map(target -> text(function, target, operands));
            case "containsIP", "containsCIDR" -> Optional.of(contains(function, overload, operands));
            case "validate" ->
                Optional.of(Of.cost(size(operands.argument(0)).times(TRAVERSAL).times(LONGEST_NAME_PATTERN * REGEX)));
            case "_==_" -> equality(operands);
            default -> Optional.empty();
        };
    }

    private static Optional<Of> one() {
        return Optional.of(Of.cost(Estimate.ONE));
    }

    private static Of kept(Estimate size) {
        return Of.sized(size.times(TRAVERSAL), size);
    }

    private Optional<Of> read(Operands operands, int times) {
        return Optional.of(Of.cost(size(operands.argument(0)).times(times * TRAVERSAL)));
    }

    private static Estimate selector(Estimate size) {
        return Estimate.of(10).plus(size.times(TRAVERSAL)).plus(size.times(0.5).times(50.0));
    }

    /** Going through a list, whose texts count with their length, or through a text. */
    private Of walk(Sized target) {
        Optional<Sized> item = item(target);
        if (item.isEmpty()) {
            return Of.cost(size(target).times(TRAVERSAL));
        }
        CelKind kind = item.get().type().kind();
        Estimate each = kind == CelKind.STRING || kind == CelKind.BYTES
                ? Estimate.ONE.plus(size(item.get()).times(TRAVERSAL))
                : Estimate.ONE;
        return Of.cost(size(target).times(each));
    }

    private static Optional<Sized> item(Sized list) {
        List<? extends CelType> parameters = list.type().parameters();
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        List<String> path = list.path().isEmpty() ? list.path() : Sizes.with(list.path(), Limits.ITEMS);
        return Optional.of(new Sized(Optional.empty(), parameters.get(0), path, Optional.empty()));
    }

    private Of text(String function, Sized target, Operands operands) {
        Estimate size = size(target);
        return switch (function) {
            case "replace" -> TextEstimates.replace(size, size(operands.argument(0)), size(operands.argument(1)));
            case "split" -> TextEstimates.split(size, operands);
            case "join" -> {
                Estimate items = item(target).map(this::size).orElse(Estimate.ZERO);
                Optional<Estimate> separator =
                        operands.size() > 0 ? Optional.of(size(operands.argument(0))) : Optional.empty();
                yield TextEstimates.join(size, items, separator);
            }
            default -> {
                Estimate regex = size(operands.argument(0)).times(REGEX);
                Estimate cost = size.plus(Estimate.ONE).times(TRAVERSAL).times(regex);
                yield Of.sized(cost, new Estimate(0, size.most()));
            }
        };
    }

    private Of contains(String function, String overload, Operands operands) {
        Estimate cost = BYTES_OF_ADDRESS.plus(BYTES_OF_ADDRESS).times(TRAVERSAL);
        if (function.equals("containsCIDR")) {
            cost = cost.plus(BYTES_OF_ADDRESS.times(TRAVERSAL)).plus(Estimate.ONE);
        }
        return Of.cost(
                overload.endsWith("_string")
                        ? cost.plus(size(operands.argument(0)).times(TRAVERSAL))
                        : cost);
    }

    /** Values of Kubernetes' own types are compared at once. */
    private static Optional<Of> equality(Operands operands) {
        CelType type = operands.argument(0).type();
        if (type.kind() != CelKind.OPAQUE || !type.equals(operands.argument(1).type())) {
            return Optional.empty();
        }
        return switch (type.name()) {
            case "net.IP", "net.CIDR", "kubernetes.Quantity", "kubernetes.Semver" -> one();
            case "kubernetes.NamedFormat" -> Optional.of(Of.cost(new Estimate(1, LONGEST_FORMAT).times(TRAVERSAL)));
            case "kubernetes.URL" -> {
                Estimate size = operands.argument(1).size().orElse(Estimate.ONE);
                yield Optional.of(Of.cost(new Estimate(1, size.most()).times(TRAVERSAL)));
            }
            default -> type.name().startsWith("kubernetes.authorization.") ? one() : Optional.empty();
        };
    }
}
