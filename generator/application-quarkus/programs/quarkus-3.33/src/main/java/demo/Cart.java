package demo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/cart")
public class Cart {
    @GET
    public String cart() {
        return "empty";
    }
}
