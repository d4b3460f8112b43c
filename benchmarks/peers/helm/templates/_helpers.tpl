{{- define "resources" }}
          resources:
            requests: {cpu: 50m, memory: 100Mi}
            limits: {cpu: 100m, memory: 500Mi}
{{- end }}
{{- define "fromSecret" }}
          - name: {{ .name }}
            valueFrom:
              secretKeyRef: {name: myblog, key: {{ .key }}}
{{- end }}
{{- define "fromConfigMap" }}
          - name: {{ . }}
            valueFrom:
              configMapKeyRef: {name: myblog, key: {{ . }}}
{{- end }}
{{- define "index" }}
            httpGet: {path: /blog/index/, port: 8002, scheme: HTTP}
            initialDelaySeconds: 10
            periodSeconds: 15
            timeoutSeconds: 2
{{- end }}
{{- define "service" }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .name }}
  namespace: {{ .namespace }}
spec:
  type: ClusterIP
  ports:
  - port: {{ .port }}
    protocol: TCP
    targetPort: {{ .targetPort }}
  selector:
    app: {{ .name }}
{{- end }}
{{- define "deployment" }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .name }}
  namespace: {{ .namespace }}
spec:
  replicas: 1
  selector:
    matchLabels:
      app: {{ .name }}
  template:
    metadata:
      labels:
        app: {{ .name }}
    spec:
{{- end }}
