package org.taizhang.briefing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A headless Chromium with one tab, driven over its DevTools protocol. Not for several threads. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String ANNOUNCEMENT = "DevTools listening on ";
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private String session = "";
    private int calls;

    /** Where the browser is installed, if it is. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Chromium(Path program, Path profile) throws IOException {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(process.inputReader(StandardCharsets.UTF_8)), new Messages())
                .join();
        String tab = call("Target.createTarget", "url", "about:blank")
                .path("targetId")
                .asString();
        session = call("Target.attachToTarget", "targetId", tab, "flatten", true)
                .path("sessionId")
                .asString();
        Stream.of("Page", "Network", "Runtime", "Log").forEach(domain -> call(domain + ".enable"));
    }

    private static URI address(BufferedReader screen) throws IOException {
        String line = screen.readLine();
        while (line != null && !line.startsWith(ANNOUNCEMENT)) {
            line = screen.readLine();
        }
        if (line == null) {
            throw new IOException("Chromium ended before it listened");
        }
        Thread rest = new Thread(() -> screen.lines().forEach(ignored -> {}), "chromium-screen");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(ANNOUNCEMENT.length()).strip());
    }

    /** Opens a file as a double click does, and waits until it is loaded. */
    Chromium open(Path page) {
        requests.clear();
        complaints.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", "url", page.toAbsolutePath().toUri().toASCIIString());
        loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        return this;
    }

    /** A window of that size; a phone's has touch and a denser screen. */
    Chromium sized(int width, int height, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                phone ? 2 : 1,
                "mobile",
                phone);
        return this;
    }

    /** What the expression gives. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", "expression", expression, "returnByValue", true, "awaitPromise", true);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** The text of the first element that the selector finds, as it is rendered. */
    String text(String selector) {
        return evaluate(one(selector) + ".innerText").asString();
    }

    /** How many elements the selector finds. */
    int count(String selector) {
        return evaluate("document.querySelectorAll(" + quoted(selector) + ").length")
                .asInt();
    }

    /** Clicks with the mouse in the middle of the element. */
    Chromium click(String selector) {
        JsonNode place = evaluate("(() => { const e = " + one(selector) + "; e.scrollIntoView({ block: 'center' });"
                + " const r = e.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()");
        for (String event : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    "type",
                    event,
                    "x",
                    place.path("x").asDouble(),
                    "y",
                    place.path("y").asDouble(),
                    "button",
                    "left",
                    "clickCount",
                    1);
        }
        return this;
    }

    /** Types into whatever has the focus. */
    Chromium type(String text) {
        call("Input.insertText", "text", text);
        return this;
    }

    /** Presses a key that writes nothing, such as Tab or Escape. */
    Chromium press(String key, int code) {
        for (String event : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", "type", event, "key", key, "code", key, "windowsVirtualKeyCode", code);
        }
        return this;
    }

    /** Chooses an option as a user does: the element says that it was changed. */
    Chromium choose(String selector, String value) {
        evaluate("(() => { const e = " + one(selector) + "; e.value = " + quoted(value)
                + "; e.dispatchEvent(new Event('input', { bubbles: true })); })()");
        return this;
    }

    /** The whole page as a picture. */
    void picture(Path file) {
        JsonNode size =
                evaluate("({ width: innerWidth, height: Math.min(document.documentElement.scrollHeight, 12000) })");
        ObjectNode clip = JsonMapper.shared()
                .createObjectNode()
                .put("x", 0)
                .put("y", 0)
                .put("width", size.path("width").asInt())
                .put("height", size.path("height").asInt())
                .put("scale", 1);
        save(call("Page.captureScreenshot", "format", "png", "captureBeyondViewport", true, "clip", clip), file);
    }

    /** The page as it is printed. */
    void print(Path file) {
        save(call("Page.printToPDF", "preferCSSPageSize", true, "printBackground", true), file);
    }

    private static void save(JsonNode answer, Path file) {
        try {
            Files.write(file, Base64.getDecoder().decode(answer.path("data").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page asked for since it was opened, itself included. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors of scripts, and what the content security policy refused. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static String one(String selector) {
        return "document.querySelector(" + quoted(selector) + ")";
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private JsonNode call(String method, Object... parameters) {
        ObjectNode message = JsonMapper.shared().createObjectNode();
        message.put("id", ++calls).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        ObjectNode given = message.putObject("params");
        for (int i = 0; i < parameters.length; i += 2) {
            given.set(parameters[i].toString(), JsonMapper.shared().valueToTree(parameters[i + 1]));
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(calls, answer);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Takes answers and events apart. */
    private final class Messages implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void received(JsonNode message) {
            CompletableFuture<JsonNode> answer =
                    message.has("id") ? answers.remove(message.path("id").asInt()) : null;
            if (answer == null) {
                event(message.path("method").asString(""), message.path("params"));
            } else if (message.has("error")) {
                answer.completeExceptionally(
                        new AssertionError(message.path("error").toString()));
            } else {
                answer.complete(message.path("result"));
            }
        }

        private void event(String name, JsonNode about) {
            switch (name) {
                case "Page.loadEventFired" -> loaded.complete(null);
                case "Network.requestWillBeSent" ->
                    requests.add(about.path("request").path("url").asString());
                case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(about.toString());
                default -> {}
            }
        }
    }
}
