interface Example {
  text: string;
  title: string;
  parts: string[];
}

/** Stack traces as the languages write them, and how they are read. */
export const traces: Record<string, Example> = {
  Java: {
    text: [
      'java.lang.IllegalStateException: card declined',
      '\tat com.example.Billing.charge(Billing.java:42)',
      '\tat java.base/java.util.ArrayList.forEach(ArrayList.java:1511)',
      '\tat org.springframework.web.Dispatcher.handle(Dispatcher.java:9)',
      'Caused by: java.io.IOException: connection reset',
      '\tat com.example.Net.read(Net.java:7)',
      '\t... 12 more',
    ].join('\n'),
    title: 'java.lang.IllegalStateException: card declined',
    parts: [
      'com.example.Billing.charge @ Billing.java:42',
      '2 in ',
      'Caused by: java.io.IOException: connection reset',
      'com.example.Net.read @ Net.java:7',
      '... 12 more',
    ],
  },
  Python: {
    text: [
      'Traceback (most recent call last):',
      '  File "/app/main.py", line 12, in <module>',
      '    run()',
      '    ~~~^^',
      '  File "/usr/local/lib/python3.12/site-packages/flask/app.py", line 880, in full_dispatch_request',
      '    rv = self.dispatch_request()',
      "KeyError: 'total'",
      '',
      'During handling of the above exception, another exception occurred:',
      '',
      'Traceback (most recent call last):',
      '  File "/app/cart.py", line 3, in price',
      'shop.errors.PriceError: no price',
    ].join('\n'),
    title: 'shop.errors.PriceError: no price',
    parts: [
      'Traceback (most recent call last):',
      '<module> @ /app/main.py:12',
      '1 in site-packages',
      "KeyError: 'total'",
      'During handling of the above exception, another exception occurred:',
      'Traceback (most recent call last):',
      'price @ /app/cart.py:3',
    ],
  },
  'Node.js': {
    text: [
      "TypeError: Cannot read properties of undefined (reading 'total')",
      '    at priceOf (src/cart/price.ts:41:19)',
      '    at async checkout (/app/src/cart/checkout.ts:88:24)',
      '    at Layer.handle (/app/node_modules/express/lib/router/layer.js:95:5)',
      '    at /app/node_modules/express/lib/router/index.js:284:15',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5) {',
      "  code: 'ENOENT'",
      '}',
    ].join('\n'),
    title: "TypeError: Cannot read properties of undefined (reading 'total')",
    parts: [
      'priceOf @ src/cart/price.ts:41:19',
      'async checkout @ /app/src/cart/checkout.ts:88:24',
      '3 in ',
      "code: 'ENOENT'",
      '}',
    ],
  },
  Go: {
    text: [
      'panic: runtime error: index out of range [5] with length 3',
      '',
      'goroutine 1 [running]:',
      'main.(*Shop).price(0xc000012120, 0x5)',
      '\t/app/shop.go:12 +0x1d',
      'net/http.HandlerFunc.ServeHTTP(...)',
      '\t/usr/local/go/src/net/http/server.go:2136',
      'main.main()',
      '\t/app/main.go:7 +0x1d',
      'exit status 2',
    ].join('\n'),
    title: 'panic: runtime error: index out of range [5] with length 3',
    parts: [
      'goroutine 1 [running]:',
      'main.(*Shop).price @ /app/shop.go:12',
      '1 in go',
      'main.main @ /app/main.go:7',
      'exit status 2',
    ],
  },
  '.NET': {
    text: [
      'Unhandled exception. System.InvalidOperationException: no price',
      ' ---> System.Exception: inner',
      '   at Shop.Cart.Price(String id) in /src/Cart.cs:line 41',
      '   --- End of inner exception stack trace ---',
      '   at System.Threading.Tasks.Task.Execute()',
      '   at Shop.Program.Main(String[] args) in /src/Program.cs:line 7',
    ].join('\n'),
    title: 'Unhandled exception. System.InvalidOperationException: no price',
    parts: [
      '---> System.Exception: inner',
      'Shop.Cart.Price @ /src/Cart.cs:line 41',
      '--- End of inner exception stack trace ---',
      '1 in .NET',
      'Shop.Program.Main @ /src/Program.cs:line 7',
    ],
  },
  Ruby: {
    text: [
      "app.rb:3:in `price': no price (RuntimeError)",
      "\tfrom /usr/lib/ruby/gems/3.2.0/gems/rack-3.0/lib/rack.rb:14:in `call'",
      "\tfrom app.rb:9:in `<main>'",
    ].join('\n'),
    title: "app.rb:3:in `price': no price (RuntimeError)",
    parts: ['1 in gems', '<main> @ app.rb:9'],
  },
  Rust: {
    text: [
      "thread 'main' panicked at src/main.rs:2:5:",
      'index out of bounds: the len is 3 but the index is 5',
      'stack backtrace:',
      '   0: rust_begin_unwind',
      '             at /rustc/9fc6b431/library/std/src/panicking.rs:645:5',
      '   1: shop::price',
      '             at ./src/main.rs:2:5',
      'note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.',
    ].join('\n'),
    title: "thread 'main' panicked at src/main.rs:2:5:",
    parts: [
      'index out of bounds: the len is 3 but the index is 5',
      'stack backtrace:',
      '1 in rust',
      'shop::price @ ./src/main.rs:2:5',
      'note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.',
    ],
  },
  PHP: {
    text: [
      'PHP Fatal error:  Uncaught Exception: no price in /app/cart.php:3',
      'Stack trace:',
      '#0 /app/cart.php(7): price()',
      '#1 /app/vendor/slim/App.php(91): Slim\\App->run()',
      '#2 {main}',
      '  thrown in /app/cart.php on line 3',
    ].join('\n'),
    title: 'PHP Fatal error:  Uncaught Exception: no price in /app/cart.php:3',
    parts: [
      'Stack trace:',
      'price() @ /app/cart.php(7)',
      '1 in vendor',
      '{main} @ ',
      'thrown in /app/cart.php on line 3',
    ],
  },
};
