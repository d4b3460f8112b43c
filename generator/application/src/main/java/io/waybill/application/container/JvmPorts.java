package io.waybill.application.container;

import io.waybill.application.program.Launch.JvmOption;
import io.waybill.application.program.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports that options of a JVM open: debuggers, remote management, and those of agents, which are not known.
 *
 * @param listeners the ports
 * @param hasAgents whether an agent may open others
 */
public record JvmPorts(List<Listener> listeners, boolean hasAgents) {

    private static final Pattern DEBUGGER = Pattern.compile("(?:-agentlib:jdwp=|-Xrunjdwp:)(.*)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:^|.*,)address=(?:(\\[[^]]*]|[^,:]*):)?(\\d{1,5})(?:,.*|$)");
    private static final Pattern REMOTE =
            Pattern.compile("-Dcom\\.sun\\.management\\.jmxremote\\.(?:rmi\\.)?port=(\\d{1,5})");
    private static final Pattern AGENT = Pattern.compile("-(javaagent|agentpath):.*|-agentlib:(?!jdwp).*");

    /** What a debugger binds to without a host: only localhost, since JDK 9. */
    private static final Set<String> LOCAL = Set.of("", "localhost", "127.0.0.1", "[::1]");

    /** Those of a command. */
    public static JvmPorts of(JavaCommand command) {
        List<Listener> listeners = new ArrayList<>();
        for (JvmOption option : command.launch().options()) {
            debugger(option).ifPresent(listeners::add);
            Matcher remote = REMOTE.matcher(option.text());
            if (remote.matches()) {
                listeners.add(new Listener("JMX", Integer.parseInt(remote.group(1)), false, false, option.source()));
            }
        }
        boolean hasAgents = command.launch().options().stream()
                .anyMatch(option -> AGENT.matcher(option.text()).matches());
        return new JvmPorts(List.copyOf(listeners), hasAgents);
    }

    /** With {@code server=n} the JVM connects to a debugger, and listens nowhere. */
    private static Optional<Listener> debugger(JvmOption option) {
        Matcher agent = DEBUGGER.matcher(option.text());
        if (!agent.matches()) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(agent.group(1));
        boolean isServer = ("," + agent.group(1) + ",").contains(",server=y,");
        if (!isServer || !address.matches()) {
            return Optional.empty();
        }
        String host = address.group(1) == null ? "" : address.group(1);
        return Optional.of(new Listener(
                "debugger", Integer.parseInt(address.group(2)), false, LOCAL.contains(host), option.source()));
    }
}
