import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));
const officeJsFolder = path.join(root, 'node_modules/@microsoft/office-js/dist');
const microsoft = 'https://appsforoffice.microsoft.com';

/** Where the built pages will be served from; the one setting that a municipality changes. */
const productionUrl = process.env.REGIEBLAD_URL ?? 'https://regieblad.example.nl/';

/** `'unsafe-inline'` for styles: Fluent inserts rules at run time, and a static host can't hand out nonces. */
function contentSecurityPolicy(extraOrigins) {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...extraOrigins].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...extraOrigins].join(' '),
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The certificate Excel trusts when it can be installed, else one of our own (a browser then asks once). */
async function developmentCertificate() {
  const { generateCertificates, getHttpsServerOptions } = await import('office-addin-dev-certs');
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.warn(
      `The Office development certificate can't be installed here (${error}); using one of our own.`,
    );
  }
  const folder = path.join(root, 'node_modules/.cache/dev-certificate');
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  if (existsSync(cert) && Date.parse(new X509Certificate(readFileSync(cert)).validTo) < Date.now()) {
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  if (!existsSync(cert)) await generateCertificates(ca, cert, key, 30);
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

/**
 * `--env officejs=local|microsoft` says which office.js the Excel page loads. The local copy is for development and
 * tests only: it is served beside the pages and never becomes part of what is built.
 */
export default async function config(env, { mode }) {
  const production = mode === 'production';
  const localOffice = (env.officejs ?? (production ? 'microsoft' : 'local')) === 'local';
  const officeOrigins = localOffice ? [] : [microsoft];
  const { manifestFor } = await tsImport('./scripts/manifest.ts', import.meta.url);
  const page = (filename, chunk, options) =>
    new HtmlPlugin({
      filename,
      template: `src/taskpane/${filename}`,
      chunks: [chunk],
      favicon: undefined,
      ...options,
    });

  return {
    context: root,
    devtool: 'source-map',
    cache: { type: 'filesystem', buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    entry: { taskpane: './src/taskpane/taskpane.tsx', browser: './src/taskpane/browser.tsx' },
    output: {
      path: path.join(root, 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: !production } },
            },
          },
        },
      ],
    },
    optimization: {
      splitChunks: {
        chunks: 'all',
        // React changes far less often than the pane, so a returning user keeps it.
        cacheGroups: {
          react: { test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: 'react', priority: 10 },
        },
      },
    },
    plugins: [
      // The solver asks for Node's modules when it runs there.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:/ }),
      page('taskpane.html', 'taskpane', {
        csp: contentSecurityPolicy(officeOrigins),
        officeJs: localOffice ? 'office-js/office.js' : `${microsoft}/lib/1/hosted/office.js`,
      }),
      page('index.html', 'browser', { csp: contentSecurityPolicy([]) }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon*.png', noErrorOnMissing: true },
          { from: 'assets/voorbeeld/*.xlsx', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            noErrorOnMissing: true,
            transform: (content) => (production ? manifestFor(content.toString(), productionUrl) : content),
          },
        ],
      }),
    ],
    // One load from a local cache or an intranet: what counts is that the first paint stays well under a megabyte.
    performance: {
      hints: production ? 'warning' : false,
      maxEntrypointSize: 1_000_000,
      maxAssetSize: 800_000,
      // The solver is fetched only when something is proved.
      assetFilter: (name) => !/\.(map|wasm)$/.test(name),
    },
    ...(env.WEBPACK_SERVE && {
      devServer: {
        host: 'localhost',
        port: 3000,
        server: { type: 'https', options: await developmentCertificate() },
        static: localOffice ? [{ directory: officeJsFolder, publicPath: '/office-js', watch: false }] : [],
      },
    }),
  };
}
