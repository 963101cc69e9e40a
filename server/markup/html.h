#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// HTML, and XML, that cannot be written unescaped: a page is made of elements, whose names are literals, and of texts.
// Markup cannot be put into a page as a string.

namespace hankehaku::server {

/// The name of an element or attribute: a literal.  Attributes that hold scripts or styles do not compile, since the
/// security policy of the pages forbids them.
class MarkupName {
public:
    // Implicit, so that a literal can be passed where a name is expected.
    consteval MarkupName(const char* name) : text_(name) {
        if (text_.empty() || text_ == "style" || text_.starts_with("on")) throw "no such name is allowed here";
        for (const char byte : text_)
            if (!(byte >= 'a' && byte <= 'z') && !(byte >= 'A' && byte <= 'Z') && !(byte >= '0' && byte <= '9') &&
                byte != '-' && byte != ':')
                throw "a name has letters, digits, - and :";
    }
    [[nodiscard]] constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// An attribute with a value; one with none is not written, one that is `true` has only its name.
class Attribute {
public:
    Attribute(MarkupName name, std::string_view value) : name_(name), value_(value) {}
    Attribute(MarkupName name, const std::string& value) : name_(name), value_(value) {}
    Attribute(MarkupName name, const char* value) : name_(name), value_(value) {}
    Attribute(MarkupName name, std::optional<std::string> value) : name_(name), value_(std::move(value)) {}
    Attribute(MarkupName name, bool present) : name_(name), flag_(present) {}
    Attribute(MarkupName name, std::integral auto value) : name_(name), value_(std::to_string(value)) {}

private:
    friend class Html;
    MarkupName name_;
    std::optional<std::string> value_;
    bool flag_ = false;
};

using Attributes = std::vector<Attribute>;

/// A piece of a page: texts and elements after each other.
class Html {
public:
    Html() = default;
    // Implicit: a text can be used wherever a piece of a page can, and is escaped.  What is not UTF-8, and controls
    // that would turn the direction of a line around, become U+FFFD.
    Html(std::string_view text);
    Html(const std::string& text) : Html(std::string_view(text)) {}
    Html(const char* text) : Html(std::string_view(text)) {}

    [[nodiscard]] static Html element(MarkupName name, const Attributes& attributes, const Html& content);

    /// One without content and end, such as <input>.
    [[nodiscard]] static Html empty_element(MarkupName name, const Attributes& attributes);

    Html& operator+=(const Html& more) {
        markup_ += more.markup_;
        return *this;
    }
    friend Html operator+(Html first, const Html& second) { return first += second; }

    [[nodiscard]] bool empty() const { return markup_.empty(); }

    /// "<!DOCTYPE html>" and the page.
    [[nodiscard]] std::string page() const { return "<!DOCTYPE html>\n" + markup_ + "\n"; }

    /// An XML declaration and the document.
    [[nodiscard]] std::string xml() const { return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + markup_ + "\n"; }

private:
    void open(MarkupName name, const Attributes& attributes);

    std::string markup_;
};

inline Html element(MarkupName name, const Attributes& attributes, const Html& content) {
    return Html::element(name, attributes, content);
}
inline Html element(MarkupName name, const Html& content) { return Html::element(name, {}, content); }
inline Html empty_element(MarkupName name, const Attributes& attributes) {
    return Html::empty_element(name, attributes);
}

}  // namespace hankehaku::server
