package ${package};

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program that the manifests run. */
@SpringBootApplication
public class Application {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
