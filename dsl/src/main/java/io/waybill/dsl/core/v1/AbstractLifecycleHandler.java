package io.waybill.dsl.core.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import java.util.List;

/** What can run when a container has started or is about to stop. */
abstract class AbstractLifecycleHandler extends TypedValue<LifecycleHandler> {

    AbstractLifecycleHandler(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Runs a command in the container: {@code exec.command}. */
    public static LifecycleHandler exec(String command, String... arguments) {
        return LifecycleHandler.of().exec(ExecAction.of().command(command, arguments));
    }

    /** Sends a GET: {@code httpGet.path} and {@code httpGet.port}. */
    public static LifecycleHandler httpGet(String path, int port) {
        return LifecycleHandler.of()
                .httpGet(HTTPGetAction.of(IntOrString.of(port)).path(path));
    }

    /** Waits: {@code sleep.seconds}. */
    public static LifecycleHandler sleep(long seconds) {
        return LifecycleHandler.of().sleep(SleepAction.of(seconds));
    }
}
