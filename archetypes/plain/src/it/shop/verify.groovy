def shop = new File(basedir, 'shop')
assert new File(shop, 'golden/shop/production/deployment-web.yaml').text.contains('replicas: 3')
assert new File(shop, 'target/waybill/manifests/shop/development/deployment-web.yaml').isFile()
assert new File(shop, 'target/surefire-reports/TEST-com.example.shop.ShopTest.xml').isFile()
