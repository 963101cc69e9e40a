#!/usr/bin/env python3
"""The pages as a user meets them in a browser: pages_test.py PROGRAM"""
import os
import sys
import unittest
from urllib.parse import parse_qs, urlparse

sys.path.insert(0, os.path.dirname(__file__))
from served import Browser, Server, why_not  # noqa: E402

SKIPPED = 77
AXE = os.environ.get("HANKEHAKU_AXE", "")  # path of axe.min.js
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
PAGES = ["/?q=maahanmuuttaja", "/?q=kauppias&maakunta=Lappi&match=all", "/hanke/S99001?q=kieli", "/tilastot?by=maakunta",
         "/tietoja", "/organisaatio/9900101-4", "/organisaatiot", "/?q=(kieli", "/?kartta=eurot", "/nothing"]
PROGRAM = None
SERVER = None


def find(driver, css):
    return driver.find_element("css selector", css)


def find_all(driver, css):
    return driver.find_elements("css selector", css)


def total(driver):
    return int(find(driver, "output[data-total]").get_attribute("data-total"))


def waited(driver, condition):
    from selenium.common.exceptions import StaleElementReferenceException
    from selenium.webdriver.support.ui import WebDriverWait
    return WebDriverWait(driver, 20, ignored_exceptions=[StaleElementReferenceException]).until(lambda _: condition())


def asked(driver, name):
    return parse_qs(urlparse(driver.current_url).query).get(name, [])


def serious(driver):
    """What the browser's console complains of, but for pages that are errors themselves."""
    return [entry["message"] for entry in driver.get_log("browser") if "status of 4" not in entry["message"]]


def submit(driver, words):
    from selenium.webdriver.common.keys import Keys
    box = find(driver, "#q")
    box.clear()
    box.send_keys(words, Keys.ENTER)


class Walk(unittest.TestCase):
    """An official's walk; the same with scripts and without."""
    scripts = True

    def setUp(self):
        self._browser = Browser(scripts=self.scripts)
        self.driver = self._browser.__enter__()
        self.addCleanup(self._browser.__exit__)

    def open(self, address):
        self.driver.get(SERVER.address + address)

    def test_search_filter_project_and_back(self):
        self.open("/?lang=fi")
        self.assertEqual(total(self.driver), 44)
        submit(self.driver, "maahanmuuttaja")
        waited(self.driver, lambda: total(self.driver) < 44)
        all_of_them = total(self.driver)
        find(self.driver, "[data-facet=maakunta] [data-value='Keski-Suomi']").click()
        waited(self.driver, lambda: total(self.driver) < all_of_them)
        self.assertEqual(asked(self.driver, "maakunta"), ["Keski-Suomi"])
        self.assertEqual(len(find_all(self.driver, "article[data-code]")), total(self.driver))
        find(self.driver, "[data-remove='maakunta=Keski-Suomi']").click()
        waited(self.driver, lambda: total(self.driver) == all_of_them)
        find(self.driver, "article h3 a").click()
        waited(self.driver, lambda: find_all(self.driver, ".data"))
        self.driver.back()
        waited(self.driver, lambda: find_all(self.driver, "output[data-total]") and total(self.driver) == all_of_them)
        self.assertEqual(serious(self.driver), [])

    def test_filters_survive_another_query(self):
        self.open("/?q=maahanmuuttaja&lang=fi")
        find(self.driver, "[data-facet=tila] .value").click()
        waited(self.driver, lambda: asked(self.driver, "tila"))
        submit(self.driver, "kieli")
        waited(self.driver, lambda: asked(self.driver, "q") == ["kieli"])
        self.assertTrue(asked(self.driver, "tila"))

    def test_map_filters_by_a_click(self):
        self.open("/?lang=fi")
        find(self.driver, "svg [data-province='Lappi']").click()
        waited(self.driver, lambda: asked(self.driver, "maakunta") == ["Lappi"])
        waited(self.driver, lambda: total(self.driver) < 44)

    def test_sums_of_what_was_found(self):
        self.open("/?q=maahanmuuttaja&lang=fi")
        found = total(self.driver)
        find(self.driver, ".take a[href*='/tilastot']").click()
        waited(self.driver, lambda: find_all(self.driver, "table[data-sums]"))
        self.assertIn(f"{found} hanketta", find(self.driver, "main").text)

    def test_language_goes_along(self):
        self.open("/?q=kieli&lang=fi")
        find(self.driver, ".languages [hreflang=sv]").click()
        waited(self.driver, lambda: find(self.driver, "html").get_attribute("lang") == "sv")
        self.assertEqual(asked(self.driver, "q"), ["kieli"])
        find(self.driver, "article h3 a").click()
        waited(self.driver, lambda: "/hanke/" in self.driver.current_url)
        self.assertEqual(find(self.driver, "html").get_attribute("lang"), "sv")

    def test_export_says_how_many(self):
        self.open("/?q=maahanmuuttaja&lang=fi")
        for kind in ("xlsx", "csv", "jsonl"):
            self.assertIn(f"{total(self.driver)} hanketta", find(self.driver, f"[data-export={kind}]").text)

    def test_years(self):
        self.open("/?q=ty%C3%B6&lang=fi")
        find(self.driver, ".options summary").click()
        find(self.driver, "[name=vuodesta]").send_keys("2017")
        find(self.driver, "[name=vuoteen]").send_keys("2018")
        find(self.driver, ".box button").click()
        waited(self.driver, lambda: asked(self.driver, "vuosi") == ["2017", "2018"])


class WalkWithoutScripts(Walk):
    scripts = False


class Scripts(unittest.TestCase):
    def test_suggestions_by_keyboard(self):
        from selenium.webdriver.common.keys import Keys
        with Browser() as driver:
            driver.get(SERVER.address + "/?lang=fi")
            find(driver, "body").send_keys("/")
            box = driver.switch_to.active_element
            self.assertEqual(box.get_attribute("id"), "q")
            box.send_keys("kaupp")
            waited(driver, lambda: find_all(driver, "#suggestions [role=option]"))
            self.assertEqual(box.get_attribute("aria-expanded"), "true")
            box.send_keys(Keys.ARROW_DOWN)
            self.assertEqual(box.get_attribute("aria-activedescendant"), "suggestion-0")
            box.send_keys(Keys.ENTER)
            waited(driver, lambda: asked(driver, "q") not in ([], ["kaupp"]))
            self.assertEqual(serious(driver), [])

    def test_a_mistake_is_selected_in_the_box(self):
        with Browser() as driver:
            driver.get(SERVER.address + "/?q=ty%C3%B6%20(kieli&lang=fi")
            box = driver.switch_to.active_element
            self.assertEqual(box.get_attribute("id"), "q")
            self.assertEqual((box.get_property("selectionStart"), box.get_property("selectionEnd")), (4, 5))

    def test_a_filter_keeps_the_keyboard_where_it_was(self):
        from selenium.webdriver.common.keys import Keys
        with Browser() as driver:
            driver.get(SERVER.address + "/?lang=fi")
            find(driver, "[data-facet=tila] .value").send_keys(Keys.ENTER)
            waited(driver, lambda: asked(driver, "tila"))
            waited(driver, lambda: driver.switch_to.active_element.get_attribute("aria-current") == "true")
            driver.back()
            waited(driver, lambda: total(driver) == 44)


class Shape(unittest.TestCase):
    def test_nothing_is_wider_than_320_pixels(self):
        with Browser(width=320, height=640) as driver:
            for page in PAGES:
                driver.get(SERVER.address + page)
                with self.subTest(page):
                    width = driver.execute_script("return document.documentElement.scrollWidth")
                    self.assertLessEqual(width, 320)

    def test_all_is_reached_by_keyboard_and_named(self):
        with Browser() as driver:
            for page in PAGES:
                driver.get(SERVER.address + page)
                with self.subTest(page):
                    for control in find_all(driver, "input:not([type=hidden]), select, button, a"):
                        if driver.execute_script("return arguments[0].checkVisibility()", control):
                            self.assertTrue(control.accessible_name, control.get_attribute("outerHTML"))
                    self.assertEqual(len(find_all(driver, "h1")), 1)
                    self.assertEqual(find_all(driver, "[tabindex]:not([tabindex='0']):not([tabindex='-1'])"), [])

    @unittest.skipUnless(os.path.isfile(AXE), "no axe-core: HANKEHAKU_AXE names no axe.min.js")
    def test_axe_finds_no_violation(self):
        with open(AXE, encoding="utf-8") as file:
            axe = file.read()
        for dark in (False, True):
            with Browser(dark=dark) as driver:
                for page in PAGES:
                    for language in ("fi", "sv", "en"):
                        driver.get(SERVER.address + page + ("&" if "?" in page else "?") + "lang=" + language)
                        driver.execute_script(axe)
                        found = driver.execute_async_script(
                            "const done = arguments[arguments.length - 1];"
                            "axe.run({runOnly: arguments[0]}).then((result) => done(result.violations.map("
                            "(one) => one.id + ' ' + one.nodes.map((node) => node.html).join(' '))));", LEVELS)
                        with self.subTest(page=page, language=language, dark=dark):
                            self.assertEqual(found, [])


if __name__ == "__main__":
    reason = why_not()
    if reason:
        print("skipped: " + reason)
        sys.exit(SKIPPED)
    PROGRAM = sys.argv.pop(1)
    with Server(PROGRAM) as SERVER:
        unittest.main(exit=True, verbosity=2)
