package io.desirepath.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a random port, through its public interfaces. Test methods may take a
 * {@link TestClient}, which speaks to a new, empty workspace of its own in each test. The application is shared by all
 * tests with the same configuration, so what is kept in memory about a workspace stays true.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestApplicationInitializer.class)
@Import(SchemaMappings.class)
@ExtendWith(TestClientResolver.class)
public @interface ApplicationTest {}
