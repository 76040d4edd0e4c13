// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.felix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test in which the portal waits until its patience with a product is over. Nothing happens in those five seconds, so the
 * others go on beside it: each has a framework and a folder of its own.
 */
@Test
@Execution(ExecutionMode.CONCURRENT)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface TestOfPatience {}
