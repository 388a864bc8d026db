package io.desirepath;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Desirepath: customers' journeys as designed and as really trodden, on one graph. */
@EnableScheduling
@SpringBootApplication
public class Application {
    private Application() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
