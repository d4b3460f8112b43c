package com.jds.greeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class GreeterTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void greets() throws Exception {
        try (Greeter greeter = Greeter.start(0, "Good day")) {
            HttpResponse<String> greeting = get(greeter, "/greetings/ann");

            assertThat(greeting.statusCode()).isEqualTo(200);
            assertThat(greeting.body()).isEqualTo("Good day, ann!\n");
            assertThat(get(greeter, "/greetings/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void answersItsProbes() throws Exception {
        try (Greeter greeter = Greeter.start(0, "Hello")) {
            assertThat(get(greeter, Greeter.LIVE).statusCode()).isEqualTo(200);
            assertThat(get(greeter, Greeter.READY).statusCode()).isEqualTo(200);

            greeter.stopTraffic();

            assertThat(get(greeter, Greeter.LIVE).statusCode()).isEqualTo(200);
            assertThat(get(greeter, Greeter.READY).statusCode()).isEqualTo(503);
        }
    }

    private HttpResponse<String> get(Greeter greeter, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + greeter.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
