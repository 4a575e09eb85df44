"""The same papers by python-docx: python-docx.py <count> <model.json> <folder>"""
import json
import sys

import docx

count, model, folder = sys.argv[1:]
with open(model, encoding="utf8") as file:
    paper = json.load(file)["model"]
for index in range(int(count)):
    document = docx.Document()
    head = paper["head"]
    for line in (head["issuer"], head["title"], f"（桃街）安改字〔2026〕{index}号", f"示例{index}餐饮有限公司："):
        document.add_paragraph(line)
    for block in paper["blocks"]:
        if block["type"] == "text":
            for line in block["paragraphs"]:
                document.add_paragraph(line)
        elif block["type"] == "table":
            table = document.add_table(rows=0, cols=len(block["columns"]))
            for cells in [[column["title"] for column in block["columns"]], *block["rows"]]:
                for cell, text in zip(table.add_row().cells, cells):
                    cell.text = text
        else:
            for line in [*block["lines"], block["seal"]["issuer"], block["seal"]["date"], *block["below"]]:
                document.add_paragraph(line)
    document.save(f"{folder}/{index}.docx")
