"""A plot with two logarithmic axes, as SVG."""

from math import log10

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 400, 70, 20, 150, 50
COLOURS = ("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#8c564b")


def log_log(series, x_title, y_title):
    """Draws points by name: {name: [(x, y)]}, all above 0."""
    points = [point for line in series.values() for point in line]
    x_low, x_high = bounds([x for x, _ in points])
    y_low, y_high = bounds([y for _, y in points])

    def place(x, y):
        across = (log10(x) - x_low) / (x_high - x_low) * (WIDTH - LEFT - RIGHT)
        up = (log10(y) - y_low) / (y_high - y_low) * (HEIGHT - TOP - BOTTOM)
        return round(LEFT + across, 1), round(HEIGHT - BOTTOM - up, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for exponent in range(x_low, x_high + 1):
        x, y = place(10**exponent, 10**y_low)
        parts.append(f'<line x1="{x}" y1="{y}" x2="{x}" y2="{TOP}" stroke="#ddd"/>')
        parts.append(f'<text x="{x}" y="{y + 18}" text-anchor="middle">{10**exponent:,}</text>')
    for exponent in range(y_low, y_high + 1):
        x, y = place(10**x_low, 10**exponent)
        parts.append(f'<line x1="{x}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 6}" y="{y + 4}" text-anchor="end">{10.0**exponent:g}</text>')
    for (name, line), colour in zip(series.items(), COLOURS):
        path = " ".join(",".join(map(str, place(x, y))) for x, y in line)
        x, y = place(*line[-1])
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{x + 6}" y="{y + 4}" fill="{colour}">{name}</text>')
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 8}" text-anchor="middle">{x_title}</text>')
    parts.append(f'<text transform="translate(16,{HEIGHT / 2}) rotate(-90)" text-anchor="middle">{y_title}</text>')
    return "\n".join(parts + ["</svg>", ""])


def bounds(values):
    low, high = min(values), max(values)
    first = int(log10(low)) - (1 if low < 10 ** int(log10(low)) else 0)
    last = int(log10(high))
    return first, max(first + 1, last + (1 if high > 10**last else 0))
