package inkling.client.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** uPlot, as far as it is used: curves over the steps of a run. */
public abstract class Chart implements JSObject {
    private Chart() {}

    /** Takes the index of the point under the pointer, or −1. */
    @JSFunctor
    public interface CursorListener extends JSObject {
        void accept(int index);
    }

    /** Takes whether only a part of the run is shown. */
    @JSFunctor
    public interface ZoomListener extends JSObject {
        void accept(boolean zoomed);
    }

    /**
     * Draws a chart into an element. Its series are training, validation, the validation of the run before, a level of
     * reference and, on an axis of its own, the learning rate. Dragging zooms in, a double click zooms out.
     *
     * @param colors text and axes, grid, training, validation, reference
     * @param most the last step on the axis
     * @param shares whether the values are percentages of which the interesting ones are near 100: their axis ends there
     *     and begins a little below what came after the first tenth of the run
     * @param hasRate whether there is a learning rate
     */
    @JSBody(
            params = {
                "host",
                "width",
                "height",
                "colors",
                "most",
                "logarithmic",
                "percent",
                "shares",
                "hasRate",
                "onCursor",
                "onZoom"
            },
            script = "var font = '12px system-ui, sans-serif';"
                    + "var steps = function(u, all) { return all.map(function(v) {"
                    + "  return v >= 1e6 ? +(v / 1e6).toPrecision(3) + ' M' : v >= 1e3 ? +(v / 1e3).toPrecision(3) + ' k' : v; }); };"
                    + "var number = function(v) { return v >= 1e5 || v < 1e-4 && v > 0 ? v.toExponential(0) : +v.toPrecision(3); };"
                    + "var values = function(u, all) { return all.map(function(v) {"
                    + "  return v === null ? '' : percent ? +v.toPrecision(3) + ' %' : number(v); }); };"
                    + "var axis = function(format, size) { return {stroke: colors[0], font: font, size: size,"
                    + "  grid: {stroke: colors[1], width: 1}, ticks: {stroke: colors[1], width: 1},"
                    + "  values: format}; };"
                    + "var line = function(color, dash, width, dots) { return {stroke: color, dash: dash, width: width,"
                    + "  spanGaps: true, points: {show: dots, size: 4, fill: color}}; };"
                    + "var share = function(u) { var low = 100; u.data[0].forEach(function(step, i) {"
                    + "  if (step > most / 10) { [1, 2, 3, 4].forEach(function(s) {"
                    + "    var v = u.data[s][i]; if (v !== null) { low = Math.min(low, v); } }); } });"
                    // of a run that ended early, its end is what matters
                    + "  [1, 2].forEach(function(s) { var known = u.data[s].filter(function(v) { return v !== null; });"
                    + "    if (known.length) { low = Math.min(low, known[known.length - 1]); } });"
                    + "  return [low < 100 ? Math.max(0, Math.floor(low - 3)) : 0, 100]; };"
                    + "var whole = function(u, from, to) { return from === null || !(to > from) ? [0, most] : [Math.max(0, from), Math.min(most, to)]; };"
                    + "var axes = [axis(steps, 28), axis(values, percent ? 56 : 46)];"
                    + "if (hasRate) { axes.push({scale: 'rate', side: 1, stroke: colors[0], font: font, size: 52,"
                    + "  grid: {show: false}, ticks: {stroke: colors[1], width: 1}, label: 'learning rate', labelSize: 16, labelFont: font,"
                    + "  values: function(u, all) { return all.map(number); }}); }"
                    + "var rate = line(colors[0], [2, 4], 1, false); rate.scale = 'rate';"
                    + "var chart = new uPlot({width: width, height: height, legend: {show: false},"
                    + "  padding: [8, hasRate ? 0 : 12, 0, 0],"
                    + "  cursor: {drag: {x: true, y: false, setScale: true}, y: false, points: {size: 7}},"
                    + "  scales: {x: {time: false, range: whole}, y: shares ? {range: share} : {distr: logarithmic ? 3 : 1},"
                    + "    rate: {range: function(u, low, high) { return [0, high === null ? 1 : high * 1.05]; }}},"
                    + "  axes: axes,"
                    + "  series: [{}, line(colors[2], [5, 4], 1.5, true), line(colors[3], [], 2, true), line(colors[0], [1, 3], 1.5, false),"
                    + "    line(colors[4], [], 1, false)].concat(hasRate ? [rate] : []),"
                    + "  hooks: {setCursor: [function(u) {"
                    + "    onCursor(u.cursor.idx === null || u.cursor.idx === undefined || u.cursor.left < 0"
                    + "        ? -1 : u.cursor.idx); }],"
                    + "    setScale: [function(u, key) { if (key === 'x') {"
                    + "      onZoom(u.scales.x.min > 0 || u.scales.x.max < most); } }]}"
                    + "}, hasRate ? [[], [], [], [], [], []] : [[], [], [], [], []], host);"
                    + "chart.inklingMost = most;"
                    + "return chart;")
    public static native Chart create(
            HTMLElement host,
            int width,
            int height,
            String[] colors,
            double most,
            boolean logarithmic,
            boolean percent,
            boolean shares,
            boolean hasRate,
            CursorListener onCursor,
            ZoomListener onZoom);

    /** Shows these curves, all of the same length; NaN where a curve has no point. What is zoomed in stays so. */
    @JSBody(
            params = "curves",
            script = "var zoomed = this.scales.x.min > 0 || this.scales.x.max < this.inklingMost;"
                    + "this.setData(curves.map(function(curve, i) {"
                    + "  return i === 0 ? curve : Array.from(curve, function(v) { return v === v ? v : null; }); }), !zoomed);"
                    + "if (zoomed) { this.redraw(); }")
    public final native void setData(Float64Array[] curves);

    /** Shows the whole run. */
    @JSBody(script = "this.setScale('x', {min: 0, max: this.inklingMost});")
    public final native void showAll();

    /** Shows a part of the run. */
    @JSBody(
            params = {"from", "to"},
            script = "this.setScale('x', {min: from, max: to});")
    public final native void show(double from, double to);

    /** Puts the cursor onto the point of this index. */
    @JSBody(
            params = {"index"},
            script = "var x = this.valToPos(this.data[0][index], 'x');"
                    + "this.setCursor({left: Math.max(0, x), top: 10});")
    public final native void point(int index);

    @JSBody(
            params = {"width", "height"},
            script = "this.setSize({width: width, height: height});")
    public final native void setSize(int width, int height);

    @JSBody(script = "this.destroy();")
    public final native void destroy();
}
