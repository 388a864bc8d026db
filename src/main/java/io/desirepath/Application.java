package io.desirepath;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Desirepath: customers' journeys as designed and as really trodden, on one graph. */
@SpringBootApplication
public class Application {
    private Application() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
