// The program is in another module of the reactor: its class files say which class and which variable are meant.
def log = new File(basedir, 'build.log').text
assert log.contains('The command starts the class com.example.shop.Shpo, which the program does not have.')
assert log.contains('Did you mean com.example.shop.Shop?')
assert log.contains('Did you mean SHOP_PORT, which com.example.shop.Shop, line 8 reads, and which nothing sets?')
assert log.contains('ShopDeployment.java:')
assert new File(basedir, 'deployment/target/waybill/manifests/shopdeployment/deployment-shop.yaml').exists()
