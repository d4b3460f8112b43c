package com.example.shop;

public final class Shop {

    private Shop() {}

    public static void main(String[] args) {
        System.out.println("listening on " + Integer.parseInt(System.getenv("SHOP_PORT")));
    }
}
