#!/usr/bin/env python3
"""Takes the pictures of docs/serve.md from the sample texts: docs/pictures/take.py PROGRAM [FOLDER]"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../tests/browser"))
from served import Browser, Server  # noqa: E402

PICTURES = [  # name, width, height, dark, address
    ("search", 1280, 860, False, "/?q=maahanmuuttaja&lang=fi"),
    ("sums", 1280, 620, False, "/tilastot?q=maahanmuuttaja&by=maakunta&lang=fi"),
    ("narrow", 320, 640, True, "/?q=maahanmuuttaja&maakunta=Keski-Suomi&lang=sv"),
]


def main():
    program = sys.argv[1]
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.dirname(__file__)
    with Server(program) as server:
        for name, width, height, dark, address in PICTURES:
            with Browser(width, height, dark=dark, exact=True) as browser:
                browser.get(server.address + address)
                browser.save_screenshot(os.path.join(folder, name + ".png"))


if __name__ == "__main__":
    main()
