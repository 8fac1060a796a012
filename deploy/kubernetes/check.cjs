'use strict';
// Called by ./check: node check.cjs FOLDER REPOSITORY PACKAGES. Prints a line a document; what is wrong goes to standard error, and the status is 1.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const yaml = require('yaml');

// TypeScript's TS2353: an object literal with a property that its type does not have.
const UNKNOWN_FIELD = 2353;

const [folder, repository, packages] = process.argv.slice(2).map((part) => path.resolve(part));
const faulty = [];

/** Names a fault: file, document, and the path in it where there is one. */
function wrong(document, at, text) {
  faulty.push(document);
  console.error(`${document.name}: ${at ? `${at}: ` : ''}${text}`);
}

// ---- the documents

function filesBelow(directory) {
  return fs.readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const full = path.join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(full) : /\.ya?ml$/.test(entry.name) ? [full] : [];
  });
}

/** Every document of a file. As YAML 1.1, as kubectl reads: an unquoted yes is no text, 0:25 is a number. */
function documentsOf(file) {
  const shown = path.relative(folder, file);
  return yaml.parseAllDocuments(fs.readFileSync(file, 'utf8'), { version: '1.1' }).flatMap((parsed, index) => {
    const body = parsed.errors.length > 0 ? null : parsed.toJS();
    const document = { file, body, name: `${shown} #${index + 1} ${body?.kind ?? '?'}/${body?.metadata?.name ?? '-'}` };
    for (const error of parsed.errors) wrong(document, '', error.message.split('\n')[0]);
    if (parsed.errors.length === 0 && (typeof body?.apiVersion !== 'string' || typeof body?.kind !== 'string')) {
      wrong(document, '', 'apiVersion and kind are missing');
      return [];
    }
    return body ? [document] : [];
  });
}

// ---- the schemas

/** The package that publishes the schema of a kind; null where npm has none. */
function packageOf({ apiVersion }) {
  if (apiVersion.startsWith('keda.sh/')) return { name: '@kubernetes-models/keda' };
  if (apiVersion.startsWith('postgresql.cnpg.io/')) return { name: '@kubernetes-models/cloudnative-pg' };
  if (apiVersion.startsWith('rabbitmq.com/') || apiVersion.startsWith('kustomize.config.k8s.io/')) return null;
  return { name: 'kubernetes-models' };
}

/** The value as TypeScript, a property a line, with the path that stands on each line: so an error's line gives its path. */
function literal(value) {
  const lines = [];
  const paths = [];
  const line = (text, at) => {
    lines.push(text);
    paths.push(at);
  };
  const write = (part, at, before, after) => {
    if (Array.isArray(part)) {
      line(`${before}[`, at);
      part.forEach((item, index) => write(item, `${at}[${index}]`, '', ','));
      line(`]${after}`, at);
    } else if (part !== null && typeof part === 'object') {
      line(`${before}{`, at);
      for (const [key, item] of Object.entries(part)) write(item, `${at}.${key}`, `${JSON.stringify(key)}: `, ',');
      line(`}${after}`, at);
    } else line(`${before}${JSON.stringify(part)}${after}`, at);
  };
  write(value, '', '', ';');
  return { lines, paths };
}

/**
 * Two looks at each document: the package's validate() knows ranges, formats and what is required, but passes over fields that it does not know;
 * TypeScript refuses those in a literal of the kind's type.
 */
function holdAgainstSchemas(documents) {
  const checked = [];
  for (const document of documents) {
    const { apiVersion, kind } = document.body;
    const published = packageOf(document.body);
    if (!published) continue;
    const module = `${published.name}/${apiVersion}/${kind}`;
    let Model;
    try {
      Model = require(module)[kind];
    } catch {
      wrong(document, '', `${published.name} knows no ${kind} in ${apiVersion}`);
      continue;
    }
    try {
      new Model(document.body).validate();
    } catch (refused) {
      for (const { instancePath, message } of refused.errors ?? [{ instancePath: '', message: refused.message }])
        wrong(document, instancePath.replaceAll('/', '.').replace(/\.(\d+)/g, '[$1]'), message);
    }
    const { lines, paths } = literal(document.body);
    const head = [`import { I${kind} as Kind } from ${JSON.stringify(module)};`, 'export const document: Kind ='];
    const source = path.join(packages, `document-${checked.length}.ts`);
    checked.push({ document, paths: [...head.map(() => ''), ...paths], source, text: [...head, ...lines].join('\n') });
  }

  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
  };
  const sources = new Map(checked.map((one) => [one.source, one]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists.call(host, name);
  host.readFile = (name) => sources.get(name)?.text ?? readFile.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    sources.has(name) ? ts.createSourceFile(name, sources.get(name).text, ...rest) : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([...sources.keys()], options, host);
  for (const { document, paths, source } of checked) {
    const parsed = program.getSourceFile(source);
    for (const diagnostic of [...program.getSyntacticDiagnostics(parsed), ...program.getSemanticDiagnostics(parsed)]) {
      const at = paths[parsed.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line];
      const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n').split('\n')[0];
      wrong(document, at, diagnostic.code === UNKNOWN_FIELD ? 'the schema has no such field' : text);
    }
  }
}

// ---- what they say of each other

// Not your secrets.yaml, which holds passwords and may name servers of your own: the example stands for it.
const documents = filesBelow(folder).filter((file) => file !== path.join(folder, 'secrets.yaml')).flatMap(documentsOf);
const of = (kind, api = '') => documents.filter((document) => document.body.kind === kind && document.body.apiVersion.startsWith(api));
const named = (kind, name, api) => of(kind, api).find((document) => document.body.metadata?.name === name);
const keysOf = (document) => Object.keys({ ...document.body.data, ...document.body.stringData });
const matches = (selector, labels) => Object.entries(selector ?? {}).every(([key, value]) => labels?.[key] === value);

/** That a document of that kind and name is there; gives it. */
function expectNamed(document, at, kind, name, api) {
  const found = named(kind, name, api);
  if (!found) wrong(document, at, `there is no ${kind} ${name}`);
  return found;
}

function expectKey(document, at, kind, { name, key }) {
  const found = expectNamed(document, at, kind, name);
  if (found && key !== undefined && !keysOf(found).includes(key)) wrong(document, at, `${kind} ${name} has no ${key}`);
}

/** Pods that these files make, and those that RabbitMQ's operator makes of a cluster (labelled with its name). */
const pods = [
  ...[...of('Deployment'), ...of('Job')].map((document) => {
    const template = document.body.spec?.template;
    return { document, labels: template?.metadata?.labels, spec: template?.spec ?? {} };
  }),
  ...of('RabbitmqCluster').map((document) => ({ document, labels: { 'app.kubernetes.io/name': document.body.metadata.name }, spec: {} })),
];
const hasPort = (ports, wanted) => ports.some((port) => port.name === wanted || port.containerPort === wanted);
const portsOf = (pod) => (pod.spec.containers ?? []).flatMap((container) => container.ports ?? []);
const read = (file) => fs.readFileSync(path.join(repository, file), 'utf8');
const listed = (text, pattern) => [...text.matchAll(pattern)].map((found) => found.slice(1));

function checkPods() {
  const roles = listed(read('src/Ingestion.Host/Commands/Roles.cs'), /"(\w+)" => Role\.(?!All)/g).flat();
  for (const { document, labels, spec } of pods) {
    const { body } = document;
    const volumes = (spec.volumes ?? []).map((volume) => volume.name);
    for (const volume of spec.volumes ?? [])
      if (volume.persistentVolumeClaim) expectNamed(document, `volume ${volume.name}`, 'PersistentVolumeClaim', volume.persistentVolumeClaim.claimName);
    for (const container of [...(spec.initContainers ?? []), ...(spec.containers ?? [])]) {
      const at = `container ${container.name}`;
      for (const mount of container.volumeMounts ?? []) if (!volumes.includes(mount.name)) wrong(document, at, `the pod has no volume ${mount.name}`);
      for (const source of container.envFrom ?? []) {
        if (source.configMapRef) expectKey(document, at, 'ConfigMap', source.configMapRef);
        if (source.secretRef) expectKey(document, at, 'Secret', source.secretRef);
      }
      for (const { valueFrom } of container.env ?? []) {
        if (valueFrom?.configMapKeyRef) expectKey(document, at, 'ConfigMap', valueFrom.configMapKeyRef);
        if (valueFrom?.secretKeyRef) expectKey(document, at, 'Secret', valueFrom.secretKeyRef);
      }
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        const port = container[probe]?.httpGet?.port;
        if (port !== undefined && !hasPort(container.ports ?? [], port)) wrong(document, `${at}.${probe}`, `the container has no port ${port}`);
      }
      const role = container.args?.[1] === '--role' ? container.args[2] : null;
      if (role !== null && !roles.includes(role)) wrong(document, at, `${role} is no role (src/Ingestion.Host/Commands/Roles.cs)`);
    }
    if (body.kind !== 'Deployment') continue;
    const selector = body.spec.selector?.matchLabels;
    if (!matches(selector, labels)) wrong(document, '.spec.selector', 'it does not match the labels of its own pods');
    for (const other of pods)
      if (other.document !== document && matches(selector, other.labels)) wrong(document, '.spec.selector', `it also matches the pods of ${other.document.name}`);
    for (const spread of spec.topologySpreadConstraints ?? [])
      if (!matches(spread.labelSelector?.matchLabels, labels)) wrong(document, '.topologySpreadConstraints', 'it does not match the labels of its own pods');
  }
}

function checkSelectors() {
  const expectPods = (document, selector) => {
    const found = pods.filter((pod) => matches(selector, pod.labels));
    if (found.length === 0) wrong(document, 'selector', 'it matches no pod of these files');
    return found;
  };
  for (const document of of('Service'))
    for (const pod of expectPods(document, document.body.spec.selector))
      for (const { targetPort } of document.body.spec.ports)
        if (!hasPort(portsOf(pod), targetPort)) wrong(document, '.spec.ports', `${pod.document.name} has no port ${targetPort}`);
  for (const document of of('PodDisruptionBudget')) expectPods(document, document.body.spec.selector?.matchLabels);
  for (const document of of('NetworkPolicy')) {
    const open = (document.body.spec.ingress ?? []).flatMap((rule) => rule.ports ?? []).map((port) => port.port);
    const found = expectPods(document, document.body.spec.podSelector?.matchLabels).flatMap(portsOf).map((port) => port.containerPort);
    for (const port of open) if (!found.includes(port)) wrong(document, '.spec.ingress', `none of its pods has the port ${port}`);
  }
}

/** The options classes of src/: section and property of each. */
function optionNames() {
  const names = new Set(['ConnectionStrings__Postgres', 'ConnectionStrings__RabbitMq', 'ConnectionStrings__Dashboard']);
  const sources = fs.readdirSync(path.join(repository, 'src'), { recursive: true }).filter((file) => file.endsWith('Options.cs'));
  for (const file of sources) {
    const text = read(path.join('src', file));
    const section = text.match(/const string Section = "(\w+)"/)?.[1];
    if (section) for (const [property] of listed(text, /public [\w<>?]+ (\w+) \{/g)) names.add(`${section}__${property}`);
  }

  return names;
}

function checkSettings() {
  const names = optionNames();
  const settings = named('ConfigMap', 'ingestion');
  const secret = named('Secret', 'ingestion');
  for (const document of [settings, secret].filter(Boolean))
    for (const key of keysOf(document)) if (!names.has(key.split('__').slice(0, 2).join('__'))) wrong(document, key, 'src/ has no such option');
  for (const { document, spec } of pods) for (const container of spec.containers ?? [])
    for (const { name } of container.env ?? []) if (!names.has(name)) wrong(document, `container ${container.name}`, `src/ has no option ${name}`);

  const [hours, minutes, seconds] = (settings?.body.data?.Host__StopTimeout ?? '00:00:25').split(':').map(Number);
  for (const document of of('Deployment')) {
    const patience = document.body.spec.template.spec.terminationGracePeriodSeconds;
    if (!(patience > hours * 3600 + minutes * 60 + seconds)) wrong(document, '.terminationGracePeriodSeconds', `${patience} is not above Host__StopTimeout`);
  }
}

function checkScaling() {
  const text = read('src/Ingestion.Messaging/Topology/QueueNames.cs');
  const prefix = text.match(/Work\(Stage stage\) => \$"([\w.]+)\{Of\(stage\)\}"/)?.[1];
  const queues = listed(text, /Stage\.\w+ => "(\w+)"/g).map(([stage]) => `${prefix}${stage}`);
  if (!prefix || queues.length === 0) wrong({ name: 'src/Ingestion.Messaging/Topology/QueueNames.cs' }, '', 'its queues could not be read');
  for (const document of of('ScaledObject')) {
    const { scaleTargetRef, triggers } = document.body.spec;
    const target = expectNamed(document, '.spec.scaleTargetRef', 'Deployment', scaleTargetRef.name);
    if (target && 'replicas' in target.body.spec) wrong(target, '.spec.replicas', `${document.name} sets them: an apply would undo it`);
    for (const { metadata, authenticationRef } of triggers) {
      if (authenticationRef) expectNamed(document, '.spec.triggers', 'TriggerAuthentication', authenticationRef.name);
      const queue = metadata.queueName;
      if (!queues.includes(queue)) wrong(document, '.spec.triggers', `${queue} is no work queue (QueueNames.cs has ${queues.join(', ')})`);
      // ingestion.clean is the cleaner's: the stage's name begins the role's, but for its last letter (classify, classifier).
      else if (!scaleTargetRef.name.startsWith(queue.slice(prefix.length, -1))) wrong(document, '.spec.triggers', `${queue} is not what ${scaleTargetRef.name} reads`);
    }
  }
  for (const document of of('TriggerAuthentication'))
    for (const reference of document.body.spec.secretTargetRef ?? []) expectKey(document, '.spec.secretTargetRef', 'Secret', reference);
}

function checkServers() {
  const users = of('User', 'rabbitmq.com/');
  const permissions = of('Permission', 'rabbitmq.com/');
  for (const document of [...users, ...permissions])
    expectNamed(document, '.spec.rabbitmqClusterReference', 'RabbitmqCluster', document.body.spec.rabbitmqClusterReference?.name);
  for (const document of permissions) expectNamed(document, '.spec.userReference', 'User', document.body.spec.userReference?.name, 'rabbitmq.com/');
  const expectLogin = (document, at, name) => ['username', 'password'].forEach((key) => expectKey(document, at, 'Secret', { name, key }));
  for (const document of users) expectLogin(document, '.spec.importCredentialsSecret', document.body.spec.importCredentialsSecret?.name);
  for (const document of of('Cluster', 'postgresql.cnpg.io/')) expectLogin(document, '.spec.bootstrap.initdb.secret', document.body.spec.bootstrap?.initdb?.secret?.name);
  if (of('RabbitmqCluster').length > 0) checkRights(users, permissions);
  checkAddresses();
}

/** The rights are those of deploy/rabbitmq/logins. There they are JSON text, so that a backslash stands twice. */
function checkRights(users, permissions) {
  const script = read('deploy/rabbitmq/logins');
  const ours = script.match(/^ours='(.*)'$/m)?.[1].replaceAll('\\\\', '\\');
  const none = script.match(/^none='(.*)'$/m)?.[1];
  for (const [login, rights, tags] of [['worker', ours, ''], ['viewer', none, 'monitoring']]) {
    const user = users.find((document) => document.body.metadata.name === login);
    const permission = permissions.find((document) => document.body.spec.userReference?.name === login);
    if (!user || !permission) {
      wrong(of('RabbitmqCluster')[0], '', `the login ${login} has no User or no Permission`);
      continue;
    }
    if ((user.body.spec.tags ?? []).join() !== tags) wrong(user, '.spec.tags', `deploy/rabbitmq/logins has "${tags}"`);
    for (const right of ['configure', 'write', 'read'])
      if (permission.body.spec.permissions?.[right] !== rights) wrong(permission, `.spec.permissions.${right}`, `deploy/rabbitmq/logins has ${rights}`);
  }
}

/** The addresses in the Secrets name Services that are there, or that the operators make, and logins with the password that theirs have. */
function checkAddresses() {
  const made = of('Cluster', 'postgresql.cnpg.io/').map((document) => `${document.body.metadata.name}-rw`);
  const services = [...made, ...[...of('Service'), ...of('RabbitmqCluster')].map((document) => document.body.metadata.name)];
  const secrets = of('Secret').map((document) => ({ document, texts: document.body.stringData ?? {} }));
  const logins = new Map(secrets.filter(({ texts }) => texts.username).map(({ texts }) => [texts.username, texts.password]));
  for (const { document, texts } of secrets) {
    for (const [key, text] of Object.entries(texts)) {
      const found =
        text.match(/^\w+:\/\/(?<user>[^:]+):(?<password>[^@]+)@(?<host>[^:/]+)/) ??
        text.match(/^Host=(?<host>[^;]+);.*Username=(?<user>[^;]+);Password=(?<password>[^;]+)/);
      if (!found) continue;
      const { user, password, host } = found.groups;
      const [service, namespace, ...rest] = host.split('.');
      if (!services.includes(service)) wrong(document, key, `there is no Service ${service}`);
      if (namespace !== undefined && (!named('Namespace', namespace) || rest.join('.') !== 'svc')) wrong(document, key, `${host}: a Service is SERVICE.NAMESPACE.svc`);
      if (logins.has(user) && logins.get(user) !== password) wrong(document, key, `the password of ${user} is not the one of its own Secret`);
    }
  }
}

function checkKustomizations() {
  const kustomizations = documents.filter((document) => document.body.apiVersion.startsWith('kustomize.config.k8s.io/'));
  const known = ['apiVersion', 'kind', 'namespace', 'resources', 'components', 'images'];
  const taken = new Set();
  for (const document of kustomizations) {
    for (const key of Object.keys(document.body)) if (!known.includes(key)) wrong(document, key, 'check does not know this field');
    for (const entry of [...(document.body.resources ?? []), ...(document.body.components ?? [])]) {
      const full = path.join(path.dirname(document.file), entry);
      taken.add(full);
      if (!fs.existsSync(full)) wrong(document, '', `there is no ${entry}`);
    }
    if (document.body.namespace !== undefined) expectNamed(document, 'namespace', 'Namespace', document.body.namespace);
    // An image that is taken from here is renamed here, or it is nobody's.
    const used = pods.flatMap((pod) => pod.spec.containers ?? []).map((container) => container.image);
    for (const { name } of document.body.images ?? []) if (!used.includes(name)) wrong(document, 'images', `no container has the image ${name}`);
  }
  for (const document of documents) {
    const beside = kustomizations.some((other) => path.dirname(other.file) === path.dirname(document.file));
    const isResource = !kustomizations.includes(document);
    if (beside && isResource && !taken.has(document.file)) wrong(document, '', 'the kustomization beside it does not take it');
    if (document.body.kind === 'Secret' && beside) wrong(document, '', 'a Secret is part of no kustomization');
  }
}

holdAgainstSchemas(documents);
for (const look of [checkPods, checkSelectors, checkSettings, checkScaling, checkServers, checkKustomizations]) {
  try {
    look();
  } catch (failure) {
    // A document that lacks what its schema requires has been named above; anything else is a fault of this script.
    if (faulty.length === 0) throw failure;
  }
}

for (const document of documents) {
  const verdict = packageOf(document.body) ? 'ok' : 'no published schema in npm: not checked';
  console.log(`${document.name}: ${faulty.includes(document) ? 'wrong' : verdict}`);
}

console.log(faulty.length === 0 ? `${documents.length} documents, nothing wrong` : `${documents.length} documents, ${faulty.length} faults`);
process.exitCode = faulty.length === 0 ? 0 : 1;
