package com.example.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sells things. */
@SpringBootApplication
@RestController
public class Shop {

    private final JdbcClient database;

    Shop(JdbcClient database) {
        this.database = database;
    }

    /** Starts the program. */
    public static void main(String[] args) {
        SpringApplication.run(Shop.class, args);
    }

    @GetMapping("/articles")
    long articles() {
        return database.sql("select count(*) from article").query(Long.class).single();
    }
}
