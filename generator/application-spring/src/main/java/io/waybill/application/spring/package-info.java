/**
 * Programs made with Spring Boot. Their configuration is read by Spring Boot's own code, from the files of the program
 * and of the manifest; no class of the program is loaded.
 */
@NullMarked
package io.waybill.application.spring;

import org.jspecify.annotations.NullMarked;
