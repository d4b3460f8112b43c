package demo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

@Path("/cart")
public class Cart {
    @GET
    public String cart() {
        return "empty";
    }

    /** The properties of Quarkus that have a value: the ordinal of its source, the name, and the value, one a line. */
    @GET
    @Path("properties")
    public String properties() {
        TreeMap<String, String> lines = new TreeMap<>();
        Config config = ConfigProvider.getConfig();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("quarkus.")) {
                ConfigValue value = config.getConfigValue(name);
                if (value.getValue() != null && !value.getValue().contains("\n")) {
                    lines.put(name, value.getSourceOrdinal() + " " + name + "=" + value.getValue());
                }
            }
        }
        return String.join("\n", lines.values());
    }
}
