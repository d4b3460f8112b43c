def git = { String... arguments ->
    def process = (['git', '-c', 'user.name=someone', '-c', 'user.email=someone@example.com'] + arguments.toList()).execute(null, basedir)
    process.waitFor()
    assert process.exitValue() == 0 : process.err.text
}
def golden = new File(basedir, 'golden/shop')
golden.mkdirs()
def service = new File(golden, 'service-web.yaml')
git('init', '--quiet')
[1: 'ClusterIP', 2: 'NodePort'].each { version, type ->
    service.text = """\
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {type: ${type}, selector: {app: web}, ports: [{port: 80}]}
        """.stripIndent()
    git('add', '--all')
    git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'version ' + version)
    git('tag', 'v' + version)
}
def set = new File(golden, 'statefulset-db.yaml')
[3: '1', 4: '2'].each { version, unavailable ->
    set.text = """\
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db, namespace: shop}
        spec:
          replicas: 3
          serviceName: db
          updateStrategy: {rollingUpdate: {maxUnavailable: ${unavailable}}}
          selector: {matchLabels: {app: db}}
          template:
            metadata: {labels: {app: db}}
            spec: {containers: [{name: db, image: 'db:1'}]}
        """.stripIndent()
    git('add', '--all')
    git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'set ' + version)
    git('tag', 'set' + version)
}
set.delete()
return true
