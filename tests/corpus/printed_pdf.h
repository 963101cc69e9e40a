#pragma once

#include "support/latin1.h"

#include <string>
#include <string_view>
#include <vector>

// PDFs that tests make for themselves: lines of Helvetica on pages of A4, broken where a word would not have room, as a
// browser or an office program prints a text.

namespace hankehaku::testing {

/// The lines of `text` (Latin-1), none longer than `width` unless a word is.
inline std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::string word;
    const auto end_word = [&] {
        if (word.empty()) return;
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width) lines.emplace_back();
        if (!lines.back().empty()) lines.back() += ' ';
        lines.back() += word;
        word.clear();
    };
    for (const char c : text) {
        if (c != ' ' && c != '\n') {
            word += c;
            continue;
        }
        end_word();
        if (c == '\n') lines.emplace_back();
    }
    end_word();
    return lines;
}

/// A PDF of `text` (UTF-8) with lines of at most `width` characters.
inline std::string printed_pdf(std::string_view text, std::size_t width = 90) {
    constexpr std::size_t lines_on_page = 50;
    std::vector<std::string> pages(1);
    std::size_t on_page = 0;
    // A PDF without fonts of its own has letters of Windows-1252.
    for (const std::string& line : wrapped(latin1(text), width)) {
        if (on_page == lines_on_page) {
            pages.emplace_back();
            on_page = 0;
        }
        ++on_page;
        std::string shown;
        for (const char c : line) {
            if (c == '(' || c == ')' || c == '\\') shown += '\\';
            shown += c;
        }
        pages.back() += "(" + shown + ") Tj T*\n";
    }
    // Objects 1 and 2 are the catalogue and the list of pages, 3 the font; each page and its lines follow.
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    std::string kids;
    for (const std::string& page : pages) {
        const std::string stream = "BT /F1 10 Tf 14 TL 50 790 Td\n" + page + "ET\n";
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.push_back(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> " +
            ("/Contents " + std::to_string(objects.size() + 2)) + " 0 R >>");
        objects.push_back("<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream + "endstream");
    }
    objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>";
    std::string pdf = "%PDF-1.4\n", places;
    for (std::size_t number = 0; number < objects.size(); ++number) {
        const std::string place = std::to_string(pdf.size());
        places += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        pdf += std::to_string(number + 1) + " 0 obj\n" + objects[number] + "\nendobj\n";
    }
    const std::string table = std::to_string(pdf.size()), count = std::to_string(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer\n<< /Size " + count +
           " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n";
}

}  // namespace hankehaku::testing
